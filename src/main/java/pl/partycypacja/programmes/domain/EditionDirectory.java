package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
    public Page<EditionPage> list(PageRequest page, Seen<ProgrammePage> programme) {
        return listings.of(EditionPage::read, EditionPage.COLUMNS, EditionPage.FROM)
                .where(
                        "e.programme_id = :programme",
                        "programme",
                        programme.thing().id())
                .where(programme.is(Relation.COORDINATOR) ? "true" : "e.status <> 'DRAFT'")
                .sortable("name", "e.name", String.class, EditionPage::name)
                .sortable("createdAt", "e.created_at", Instant.class, EditionPage::createdAt)
                .sortedBy("-name")
                .page(page, "e.id", EditionPage::id);
    }

    /// What the edition's page shows.
    ///
    /// @throws NotFound when there is none, or the caller may not see it
    public EditionPage getPage(UUID id, Caller caller) {
        EditionPage page = editions.findPage(id).orElseThrow(NotFound::new);
        if (!page.isPublic() && !staff.coordinates(page.programmeId(), caller)) {
            throw new NotFound();
        }
        return page;
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
        return edition.status().isPublic() && programmes.isPublic(edition.programmeId());
    }
}
