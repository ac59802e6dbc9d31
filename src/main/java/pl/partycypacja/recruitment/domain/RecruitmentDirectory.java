package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.Announcements;
import pl.partycypacja.recruitment.RecruitmentAction;
import pl.partycypacja.recruitment.RecruitmentState;

/// Finds, lists and opens recruitments. Anyone may read what is published; drafts are for their programme's
/// coordinators.
@ApplicationScoped
public class RecruitmentDirectory {

    private final RecruitmentRepository recruitments;
    private final ProgrammesApi programmes;
    private final Instance<Announcements> announcements;
    private final Listings listings;
    private final Clock clock;

    RecruitmentDirectory(
            RecruitmentRepository recruitments,
            ProgrammesApi programmes,
            Instance<Announcements> announcements,
            Listings listings,
            Clock clock) {
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.announcements = announcements;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of recruitments is narrowed by; null and empty mean any.
    ///
    /// @param years in which it opens, or is expected to open
    public record Filter(
            List<RecruitmentState> states,
            List<String> programmeSlugs,
            List<Audience> audiences,
            List<Integer> years,
            @Nullable Instant updatedSince) {}

    /// A line of the list: without the form, which is long.
    public record Row(
            UUID id,
            UUID editionId,
            String name,
            RecruitmentDetails details,
            LocalDate sortOn,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant publishedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant resultsAnnouncedAt,
            Instant updatedAt) {

        public RecruitmentState state(Instant now) {
            return Recruitment.state(cancelledAt, publishedAt, resultsAnnouncedAt, opensAt, closesAt, now);
        }
    }

    /// Published recruitments, and the drafts that the caller coordinates.
    public Page<Row> list(PageRequest page, Filter filter, Caller caller) {
        Instant now = clock.instant();
        return listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(r.id, r.editionId, r.name, r.details, r.sortOn, r.opensAt, r.closesAt, r.publishedAt,"
                                + " r.cancelledAt, r.resultsAnnouncedAt, r.updatedAt) from Recruitment r")
                .where(
                        "r.publishedAt is not null or r.programmeId in :coordinated",
                        "coordinated",
                        caller.is(Role.ADMIN) ? null : programmes.coordinatedOrNone(caller))
                .where(
                        statesCondition(filter.states()),
                        Listing.NOW,
                        filter.states().isEmpty() ? null : now)
                .where(
                        "r.programmeId in :programmes",
                        "programmes",
                        filter.programmeSlugs().isEmpty()
                                ? null
                                : Listing.idsOrNone(programmes.listProgrammeIds(filter.programmeSlugs())))
                .where("array_intersects(r.audiences, :audiences)", "audiences", names(filter.audiences()))
                .where("year(r.sortOn) in :years", "years", filter.years())
                .where("r.updatedAt >= :since", "since", filter.updatedSince())
                .sortable("opensOn", "r.sortOn", LocalDate.class, Row::sortOn)
                .sortable("name", "r.name", String.class, Row::name)
                .sortable("updatedAt", "r.updatedAt", Instant.class, Row::updatedAt)
                .sortedBy("-opensOn")
                .page(page, "r.id", Row::id);
    }

    /// Says to the database what [Recruitment#state] says; a test compares the two.
    private static String statesCondition(List<RecruitmentState> states) {
        return states.stream().map(RecruitmentDirectory::stateCondition).collect(Collectors.joining(" or "));
    }

    private static String stateCondition(RecruitmentState state) {
        String live = "(r.cancelledAt is null and r.publishedAt is not null and r.resultsAnnouncedAt is null and ";
        return switch (state) {
            case CANCELLED -> "(r.cancelledAt is not null and cast(:now as Instant) is not null)";
            case DRAFT -> "(r.cancelledAt is null and r.publishedAt is null and cast(:now as Instant) is not null)";
            case RESULTS_ANNOUNCED ->
                "(r.cancelledAt is null and r.publishedAt is not null and r.resultsAnnouncedAt is not null and cast(:now as Instant) is not null)";
            case UPCOMING -> live + "(r.opensAt is null or r.opensAt > :now))";
            case OPEN -> live + "r.opensAt <= :now and (r.closesAt is null or r.closesAt > :now))";
            case CLOSED -> live + "r.opensAt <= :now and r.closesAt <= :now)";
        };
    }

    private static String @Nullable [] names(List<Audience> audiences) {
        return audiences.isEmpty() ? null : audiences.stream().map(Enum::name).toArray(String[]::new);
    }

    /// @throws NotFound when there is none, or it is a draft that the caller does not coordinate
    public Seen<Recruitment> open(UUID id, Caller caller) {
        return open(recruitments.getById(id), caller);
    }

    /// The same for a recruitment that was read already.
    public Seen<Recruitment> open(Recruitment recruitment, Caller caller) {
        Standing standing = programmes.standing(recruitment.programmeId(), caller);
        if (!recruitment.isPublished() && !standing.is(Relation.COORDINATOR)) {
            throw new NotFound();
        }
        return new Seen<>(recruitment, caller, standing, clock);
    }

    /// What the caller may do with it now.
    public List<RecruitmentAction> allowedActions(Seen<Recruitment> recruitment) {
        return recruitment.allowedActions(RecruitmentAction.class, action -> isFree(action, recruitment.thing()));
    }

    private boolean isFree(RecruitmentAction action, Recruitment recruitment) {
        return switch (action) {
            case PUBLISH -> isEditionPublic(recruitment);
            case ANNOUNCE_RESULTS -> canAnnounce(recruitment);
            case EXTEND, CANCEL -> true;
        };
    }

    /// Whether anyone may read the edition and its programme. A recruitment is not published before both are.
    boolean isEditionPublic(Recruitment recruitment) {
        return programmes.getEdition(recruitment.editionId()).isPublic();
    }

    /// Whether results can be announced now. Without a module that selects, they are announced once.
    private boolean canAnnounce(Recruitment recruitment) {
        Instant now = clock.instant();
        return announcements.isUnsatisfied()
                ? recruitment.state(now) == RecruitmentState.CLOSED
                : announcements.get().canAnnounce(RecruitmentViews.view(recruitment, now));
    }

    /// The earliest first (REC-4).
    public List<Extension> listExtensions(Recruitment recruitment) {
        return recruitments.listExtensions(recruitment.id());
    }
}
