package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.database.Row;
import pl.partycypacja.platform.paging.Listing;
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
    public record Line(
            UUID id,
            String slug,
            String name,
            String summary,
            OrganisationReference organiser,
            List<Audience> audiences,
            List<String> topics,
            boolean freeOfCharge,
            PublicationStatus status,
            Instant updatedAt) {

        private static final String COLUMNS = "p.id, p.slug, p.name, p.summary, o.id, o.name, o.kind, p.audiences,"
                + " p.topics, p.free_of_charge, p.status, p.updated_at";
        private static final String FROM = "programme p JOIN organisation_reference o ON o.id = p.organiser_id";

        private static Line read(Row row) throws SQLException {
            return new Line(
                    row.id(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    new OrganisationReference(row.id(5), row.text(6), row.constant(7, OrganisationKind.class)),
                    row.constants(8, Audience.class),
                    row.texts(9),
                    row.bool(10),
                    row.constant(11, PublicationStatus.class),
                    row.moment(12));
        }
    }

    /// Published programmes, unless the filter asks for other statuses. A draft is listed to its coordinators
    /// alone.
    public Page<Line> list(PageRequest page, Filter filter, Caller caller) {
        List<PublicationStatus> statuses =
                filter.statuses().isEmpty() ? List.of(PublicationStatus.PUBLISHED) : filter.statuses();
        @Nullable String query = filter.q() == null || filter.q().isBlank() ? null : dictionary.query(filter.q());
        Listing<Line> list = listings.of(Line::read, Line.COLUMNS, Line.FROM)
                .where("p.status = ANY (:statuses)", "statuses", statuses)
                .where("p.search @@ CAST(:query AS tsquery)", "query", query)
                .where("p.audiences && CAST(:audiences AS varchar[])", "audiences", filter.audiences())
                .where("p.topics && CAST(:topics AS varchar[])", "topics", filter.topics())
                .where("p.organiser_id = ANY (:organisers)", "organisers", filter.organiserIds())
                .where("p.updated_at >= :since", "since", filter.updatedSince());
        if (statuses.contains(PublicationStatus.DRAFT) && !caller.is(Role.ADMIN)) {
            list.where(
                    "p.status <> 'DRAFT' OR p.id = ANY (:coordinated)", "coordinated", staff.coordinatedOrNone(caller));
        }
        return list.sortable("name", "p.name", String.class, Line::name)
                .sortable("updatedAt", "p.updated_at", Instant.class, Line::updatedAt)
                .sortedBy("name")
                .page(page, "p.id", Line::id);
    }

    /// @throws NotFound when there is none, or it is a draft that the caller does not coordinate
    public Seen<Programme> open(String slug, Caller caller) {
        return open(programmes.findBySlug(slug).orElseThrow(NotFound::new), caller);
    }

    /// The same for a programme that was read already.
    public Seen<Programme> open(Programme programme, Caller caller) {
        return open(programme, programme.id(), caller);
    }

    private <P extends Publishable> Seen<P> open(P programme, UUID id, Caller caller) {
        Standing standing = staff.standing(id, caller);
        if (!programme.status().isPublic() && !standing.is(Relation.COORDINATOR)) {
            throw new NotFound();
        }
        return new Seen<>(programme, caller, standing, clock);
    }

    /// What the programme's page shows to the caller.
    ///
    /// @throws NotFound when there is none, or it is a draft that the caller does not coordinate
    public Seen<ProgrammePage> openPage(String slug, Caller caller) {
        ProgrammePage page = programmes.findPage(slug).orElseThrow(NotFound::new);
        return open(page, page.id(), caller);
    }

    /// What the caller may do with it now.
    public List<PublicationAction> allowedActions(Seen<? extends Publishable> programme) {
        return programme.allowedActions(PublicationAction.class);
    }
}
