package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Finds, lists and opens editions. Anyone may read a published edition of a published programme; the rest is
/// for the programme's coordinators.
@ApplicationScoped
public class EditionDirectory {

    private final EditionRepository editions;
    private final ProgrammeRepository programmes;
    private final StaffDirectory staff;
    private final Listings listings;
    private final Clock clock;

    EditionDirectory(
            EditionRepository editions,
            ProgrammeRepository programmes,
            StaffDirectory staff,
            Listings listings,
            Clock clock) {
        this.editions = editions;
        this.programmes = programmes;
        this.staff = staff;
        this.listings = listings;
        this.clock = clock;
    }

    /// The editions of a programme; drafts among them only for its coordinators.
    public Page<Edition> list(PageRequest page, Seen<Programme> programme) {
        return listings.of(Edition.class, "select e from Edition e")
                .where(
                        "e.programmeId = :programme",
                        "programme",
                        programme.thing().id())
                .where(programme.is(Relation.COORDINATOR) ? "1 = 1" : "e.status <> DRAFT")
                .sortable("name", "e.name", String.class, Edition::name)
                .sortable("createdAt", "e.createdAt", Instant.class, Edition::createdAt)
                .sortedBy("-name")
                .page(page, "e.id", Edition::id);
    }

    /// The edition that a programme's page shows: the latest published one.
    public Optional<Edition> findCurrent(Programme programme) {
        return editions.findCurrent(programme.id());
    }

    /// @throws NotFound when there is none, or the caller may not see it
    public Seen<Edition> open(UUID id, Caller caller) {
        Edition edition = editions.getById(id);
        Standing standing = staff.standing(edition.programmeId(), caller);
        if (!isPublic(edition) && !standing.is(Relation.COORDINATOR)) {
            throw new NotFound();
        }
        return new Seen<>(edition, caller, standing, clock);
    }

    private boolean isPublic(Edition edition) {
        return edition.status().isPublic()
                && programmes.getById(edition.programmeId()).status().isPublic();
    }
}
