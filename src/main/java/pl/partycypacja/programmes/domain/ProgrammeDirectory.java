package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.PublicationStatus;

/// Finds, lists and opens programmes. Anyone may read what is published; drafts are for their coordinators.
@ApplicationScoped
public class ProgrammeDirectory {

    private final ProgrammeRepository programmes;
    private final StaffDirectory staff;
    private final PolishWords dictionary;
    private final Listings listings;
    private final Clock clock;

    ProgrammeDirectory(
            ProgrammeRepository programmes,
            StaffDirectory staff,
            PolishWords dictionary,
            Listings listings,
            Clock clock) {
        this.programmes = programmes;
        this.staff = staff;
        this.dictionary = dictionary;
        this.listings = listings;
        this.clock = clock;
    }

    /// What the catalogue is narrowed by; null and empty mean any.
    public record Filter(
            @Nullable String q,
            List<Audience> audiences,
            List<String> topics,
            List<UUID> organiserIds,
            List<PublicationStatus> statuses,
            @Nullable Instant updatedSince) {}

    /// One line of the catalogue.
    public record Row(
            UUID id,
            String slug,
            String name,
            UUID organiserId,
            PublicationStatus status,
            ProgrammeDetails details,
            Instant updatedAt) {}

    /// Published programmes, unless the filter asks for other statuses. A draft is listed to its coordinators
    /// alone.
    public Page<Row> list(PageRequest page, Filter filter, Caller caller) {
        List<PublicationStatus> statuses =
                filter.statuses().isEmpty() ? List.of(PublicationStatus.PUBLISHED) : filter.statuses();
        @Nullable String query = filter.q() == null || filter.q().isBlank() ? null : dictionary.query(filter.q());
        return listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(p.id, p.slug, p.name, p.organiserId, p.status, p.details, p.updatedAt) from Programme p")
                .where("p.status in :statuses", "statuses", statuses)
                .where(
                        "p.status <> DRAFT or p.id in :coordinated",
                        "coordinated",
                        caller.is(Role.ADMIN) ? null : staff.coordinatedOrNone(caller))
                .where(
                        "cast(sql('to_tsvector(''simple'', ?) @@ cast(? as tsquery)', p.words, :query) as Boolean) = true",
                        "query",
                        query)
                .where("array_intersects(p.audiences, :audiences)", "audiences", names(filter.audiences()))
                .where(
                        "array_intersects(p.topics, :topics)",
                        "topics",
                        filter.topics().isEmpty() ? null : filter.topics().toArray(String[]::new))
                .where("p.organiserId in :organisers", "organisers", filter.organiserIds())
                .where("p.updatedAt >= :since", "since", filter.updatedSince())
                .sortable("name", "p.name", String.class, Row::name)
                .sortable("updatedAt", "p.updatedAt", Instant.class, Row::updatedAt)
                .sortedBy("name")
                .page(page, "p.id", Row::id);
    }

    private static String @Nullable [] names(List<Audience> audiences) {
        return audiences.isEmpty() ? null : audiences.stream().map(Enum::name).toArray(String[]::new);
    }

    /// @throws NotFound when there is none, or it is a draft that the caller does not coordinate
    public Seen<Programme> open(String slug, Caller caller) {
        return open(programmes.findBySlug(slug).orElseThrow(NotFound::new), caller);
    }

    /// The same for a programme that was read already.
    public Seen<Programme> open(Programme programme, Caller caller) {
        Standing standing = staff.standing(programme.id(), caller);
        if (!programme.status().isPublic() && !standing.is(Relation.COORDINATOR)) {
            throw new NotFound();
        }
        return new Seen<>(programme, caller, standing, clock);
    }

    /// What the caller may do with it now.
    public List<PublicationAction> allowedActions(Seen<Programme> programme) {
        return programme.allowedActions(PublicationAction.class);
    }
}
