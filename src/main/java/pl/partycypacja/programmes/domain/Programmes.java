package pl.partycypacja.programmes.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.platform.values.Texts;
import pl.partycypacja.programmes.Audience;

/// The programmes: what anyone may read, and what their coordinators may change.
@ApplicationScoped
public class Programmes {

    private final ProgrammeRepository programmes;
    private final Staff staff;
    private final OrganisationsApi organisations;
    private final PolishWords dictionary;
    private final Listings listings;
    private final Clock clock;

    Programmes(
            ProgrammeRepository programmes,
            Staff staff,
            OrganisationsApi organisations,
            PolishWords dictionary,
            Listings listings,
            Clock clock) {
        this.programmes = programmes;
        this.staff = staff;
        this.organisations = organisations;
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

    /// Drafts are listed to those who may see them, when they ask for them.
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

    /// @throws NotFound when there is none, or it is a draft that the caller may not see
    public Programme getVisible(String slug, Caller caller) {
        return programmes
                .findBySlug(slug)
                .filter(programme -> programme.status().isPublic() || staff.isCoordinator(programme.id(), caller))
                .orElseThrow(NotFound::new);
    }

    /// @throws NotFound when the caller may not see it
    /// @throws pl.partycypacja.platform.problem.Forbidden when the caller does not coordinate it
    public Programme getCoordinated(String slug, Caller caller) {
        Programme programme = getVisible(slug, caller);
        staff.requireCoordinator(programme.id(), caller);
        return programme;
    }

    /// The slug comes from the name and stays. Whoever makes a programme coordinates it.
    public Programme create(ProgrammeDetails details, UUID authorId) {
        requireOrganiser(details);
        Programme programme = new Programme(freeSlug(details.name()), details, dictionary, clock.instant());
        programmes.persistAndFlush(programme);
        staff.assign(programme.id(), authorId, StaffRole.COORDINATOR);
        return programme;
    }

    private String freeSlug(String name) {
        String slug = Texts.slug(name);
        for (int number = 2; programmes.findBySlug(slug).isPresent(); number++) {
            slug = Texts.slug(name) + "-" + number;
        }
        return slug;
    }

    public void update(Programme programme, ProgrammeDetails details) {
        requireOrganiser(details);
        programme.describe(details, dictionary, clock.instant());
        programmes.flush();
    }

    public void publish(Programme programme) {
        programme.publish(clock.instant());
        programmes.flush();
    }

    public void archive(Programme programme) {
        programme.archive(clock.instant());
        programmes.flush();
    }

    private void requireOrganiser(ProgrammeDetails details) {
        if (organisations.findOrganisation(details.organiserId()).isEmpty()) {
            throw InvalidInput.at(at("organiserId"), InputFault.UNKNOWN_REFERENCE);
        }
    }
}
