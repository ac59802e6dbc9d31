package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
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
import pl.partycypacja.platform.database.Row;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.Announcements;
import pl.partycypacja.recruitment.ApplicantKind;
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

    /// A line of the list.
    public record Line(
            UUID id,
            String name,
            ProgrammeReference programme,
            UUID editionId,
            String editionName,
            RecruitmentKind kind,
            RecruitmentState state,
            @Nullable LocalDate opensOn,
            @Nullable PartialDate expectedIn,
            @Nullable PartialDate closesOn,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable PartialDate interviewsUntil,
            @Nullable PartialDate resultsOn,
            ApplicantKind applicantKind,
            List<Audience> audiences,
            @Nullable Integer places,
            LocalDate sortOn,
            Instant updatedAt) {

        private static final String COLUMNS = """
                r.id, r.name, e.programme_id, e.programme_slug, e.programme_name, e.id, e.name, r.kind, r.opens_on,
                r.expected_in, r.closes_on, r.opens_at, r.closes_at, r.interviews_until, r.results_on, r.applicant_kind,
                r.audiences, r.places, r.sort_on, r.updated_at, r.cancelled_at, r.published_at, r.results_announced_at""";
        private static final String FROM = "recruitment r JOIN edition_reference e ON e.id = r.edition_id";

        private static Line read(Row row, Instant now) throws SQLException {
            Instant opensAt = row.findMoment(12);
            Instant closesAt = row.findMoment(13);
            return new Line(
                    row.id(1),
                    row.text(2),
                    new ProgrammeReference(row.id(3), row.text(4), row.text(5)),
                    row.id(6),
                    row.text(7),
                    row.constant(8, RecruitmentKind.class),
                    Recruitment.state(
                            row.findMoment(21), row.findMoment(22), row.findMoment(23), opensAt, closesAt, now),
                    row.findDayText(9),
                    row.findPartialDate(10),
                    row.findPartialDate(11),
                    opensAt,
                    closesAt,
                    row.findPartialDate(14),
                    row.findPartialDate(15),
                    row.constant(16, ApplicantKind.class),
                    row.constants(17, Audience.class),
                    row.findNumber(18),
                    row.day(19),
                    row.moment(20));
        }
    }

    /// Published recruitments, and the drafts that the caller coordinates.
    public Page<Line> list(PageRequest page, Filter filter, Caller caller) {
        Instant now = clock.instant();
        Listing<Line> list =
                listings.of(row -> Line.read(row, now), Line.COLUMNS, Line.FROM).with(Listing.NOW, now);
        if (!caller.is(Role.ADMIN) && caller.is(Role.COORDINATOR)) {
            list.where(
                    "r.published_at IS NOT NULL OR r.programme_id = ANY (:coordinated)",
                    "coordinated",
                    programmes.coordinatedOrNone(caller));
        } else if (!caller.is(Role.ADMIN)) {
            list.where("r.published_at IS NOT NULL");
        }
        return list.where(statesCondition(filter.states()))
                .where("e.programme_slug = ANY (:programmes)", "programmes", filter.programmeSlugs())
                .where("r.audiences && CAST(:audiences AS varchar[])", "audiences", filter.audiences())
                .where("CAST(extract(year FROM r.sort_on) AS integer) = ANY (:years)", "years", filter.years())
                .where("r.updated_at >= :since", "since", filter.updatedSince())
                .sortable("opensOn", "r.sort_on", LocalDate.class, Line::sortOn)
                .sortable("name", "r.name", String.class, Line::name)
                .sortable("updatedAt", "r.updated_at", Instant.class, Line::updatedAt)
                .sortedBy("-opensOn")
                .page(page, "r.id", Line::id);
    }

    /// Says to the database what [Recruitment#state] says; a test compares the two.
    private static String statesCondition(List<RecruitmentState> states) {
        return states.isEmpty()
                ? "true"
                : states.stream().map(RecruitmentDirectory::stateCondition).collect(Collectors.joining(" OR "));
    }

    private static String stateCondition(RecruitmentState state) {
        String live = "(r.cancelled_at IS NULL AND r.published_at IS NOT NULL AND r.results_announced_at IS NULL AND ";
        return switch (state) {
            case CANCELLED -> "r.cancelled_at IS NOT NULL";
            case DRAFT -> "(r.cancelled_at IS NULL AND r.published_at IS NULL)";
            case RESULTS_ANNOUNCED ->
                "(r.cancelled_at IS NULL AND r.published_at IS NOT NULL AND r.results_announced_at IS NOT NULL)";
            case UPCOMING -> live + "(r.opens_at IS NULL OR r.opens_at > :now))";
            case OPEN -> live + "r.opens_at <= :now AND (r.closes_at IS NULL OR r.closes_at > :now))";
            case CLOSED -> live + "r.opens_at <= :now AND r.closes_at <= :now)";
        };
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
