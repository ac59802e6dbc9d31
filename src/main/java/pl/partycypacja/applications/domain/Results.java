package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationMessage.Kind;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.time.PartialDate;
import pl.partycypacja.platform.time.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Announces results (APP-8): all decisions of a recruitment are released in one transaction of a few statements,
/// however many there are. Either everybody is told or nobody is.
@ApplicationScoped
public class Results {

    private final EntityManager database;
    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final Places places;
    private final ReserveList reserve;
    private final RecruitmentsApi recruitments;
    private final ProgrammesApi programmes;
    private final Letters letters;
    private final ObjectMapper json;
    private final Clock clock;

    Results(
            EntityManager database,
            ApplicationRepository applications,
            ReviewRepository reviews,
            Places places,
            ReserveList reserve,
            RecruitmentsApi recruitments,
            ProgrammesApi programmes,
            Letters letters,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.applications = applications;
        this.reviews = reviews;
        this.places = places;
        this.reserve = reserve;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.letters = letters;
        this.json = json;
        this.clock = clock;
    }

    /// What was announced.
    public record Announced(int accepted, int reserve, int rejected, Instant announcedAt) {}

    /// Releases every decision. After the results, it releases those that were made anew, after appeals.
    ///
    /// @throws StateConflict unless the recruitment is closed, or there is something new to announce
    /// @throws DomainException `results-too-early`, `decisions-missing`, `places-taken`
    /// @throws InvalidInput `tie-in-reserve`
    public Announced announce(RecruitmentView asked, Caller caller) {
        reviews.lockSelection(asked.id());
        RecruitmentView recruitment = recruitments.getLocked(asked.id());
        boolean isFirst = recruitment.state() == RecruitmentState.CLOSED;
        if (isFirst) {
            requireResultsDay(recruitment);
        } else if (recruitment.state() != RecruitmentState.RESULTS_ANNOUNCED) {
            throw new StateConflict(recruitment.state(), recruitment.state().allowedActions());
        }
        lockUndecided(recruitment.id());
        requireDecisions(recruitment, isFirst);
        requireOrderInReserve(recruitment.id());
        places.requireRoomFor(recruitment, places.countPrepared(recruitment.id(), null));
        Instant now = clock.instant();
        if (isFirst) {
            recruitments.announceResults(recruitment.id());
        }
        release(recruitment, caller.requireAccountId(), now);
        makePlaces(recruitment, now);
        Announced announced = tell(recruitment, now);
        if (!isFirst) {
            reserve.fillUp(recruitment, caller.requireAccountId());
        }
        return announced;
    }

    private void requireResultsDay(RecruitmentView recruitment) {
        PartialDate day = recruitment.resultsOn();
        if (day == null || Warsaw.today(clock).isBefore(day.firstDay())) {
            throw new DomainException(ProblemType.RESULTS_TOO_EARLY, day == null ? "–" : day.toString());
        }
    }

    /// Nobody withdraws or corrects anything while it is counted and released.
    private void lockUndecided(UUID recruitmentId) {
        database.createNativeQuery("""
                        SELECT id FROM application WHERE recruitment_id = :recruitment AND status = ANY (cast(:decidable AS text[]))
                        ORDER BY id FOR UPDATE
                        """, UUID.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", DECIDABLE)
                .getResultList();
    }

    private static final String[] DECIDABLE =
            ApplicationStatus.DECIDABLE.stream().map(Enum::name).toArray(String[]::new);

    private void requireDecisions(RecruitmentView recruitment, boolean isFirst) {
        long decided = countDecided(recruitment.id());
        long missing = countWaiting(recruitment.id()) - decided;
        if (isFirst && missing > 0) {
            throw new DomainException(ProblemType.DECISIONS_MISSING, missing);
        }
        if (!isFirst && decided == 0) {
            throw new StateConflict(recruitment.state(), recruitment.state().allowedActions());
        }
    }

    private long countWaiting(UUID recruitmentId) {
        return applications.count("recruitmentId = ?1 and status in ?2", recruitmentId, ApplicationStatus.DECIDABLE);
    }

    /// Not what is still being corrected.
    private long countDecided(UUID recruitmentId) {
        return database.createQuery(
                        "select count(a) from Application a join Decision d on d.applicationId = a.id"
                                + " where a.recruitmentId = :recruitment and a.status in :decidable and d.releasedAt is null"
                                + " and (a.status <> RETURNED or a.correctBy < :today)",
                        Long.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", ApplicationStatus.DECIDABLE)
                .setParameter("today", Warsaw.today(clock))
                .getSingleResult();
    }

    /// APP-6: whoever waits for a place has a number of their own, given by staff or by the ranking.
    ///
    /// @throws InvalidInput `tie-in-reserve`
    private void requireOrderInReserve(UUID recruitmentId) {
        boolean isTied = (Boolean) database.createNativeQuery("""
                        WITH ranked AS MATERIALIZED (
                          SELECT id, place FROM ranked_application WHERE recruitment_id = :recruitment)
                        SELECT count(*) > count(DISTINCT coalesce(d.reserve_position, -r.place))
                        FROM decision d JOIN application a ON a.id = d.application_id LEFT JOIN ranked r ON r.id = a.id
                        WHERE d.recruitment_id = :recruitment AND d.released_at IS NULL AND d.outcome = 'RESERVE'
                          AND a.status = ANY (cast(:decidable AS text[]))
                        """, Boolean.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", DECIDABLE)
                .getSingleResult();
        if (isTied) {
            throw InvalidInput.at("", "tie-in-reserve");
        }
    }

    /// Decisions become results, each step on record; the reserve list is numbered as it stands: by the positions
    /// that staff gave, then by the ranking, behind those who are on it already.
    private void release(RecruitmentView recruitment, UUID actor, Instant now) {
        database.flush();
        database.createNativeQuery("""
                        WITH ranked AS MATERIALIZED (
                          SELECT id, place FROM ranked_application WHERE recruitment_id = :recruitment),
                        numbered AS (
                          SELECT d.application_id,
                            row_number() OVER (ORDER BY d.reserve_position NULLS LAST, r.place, a.reference)
                              + (SELECT coalesce(max(o.reserve_position), 0) FROM decision o
                                WHERE o.recruitment_id = :recruitment AND o.released_at IS NOT NULL) AS position
                          FROM decision d JOIN application a ON a.id = d.application_id LEFT JOIN ranked r ON r.id = a.id
                          WHERE d.recruitment_id = :recruitment AND d.released_at IS NULL AND d.outcome = 'RESERVE'
                            AND a.status = ANY (cast(:decidable AS text[]))),
                        released AS (
                          UPDATE decision d SET released_at = :now, version = d.version + 1,
                            reserve_position = (SELECT n.position FROM numbered n WHERE n.application_id = d.application_id)
                          FROM application a
                          WHERE a.id = d.application_id AND d.recruitment_id = :recruitment AND d.released_at IS NULL
                            AND a.status = ANY (cast(:decidable AS text[]))
                          RETURNING d.application_id, d.outcome),
                        moved AS (
                          UPDATE application a SET status = r.outcome, version = a.version + 1, updated_at = :now
                          FROM released r, application before WHERE a.id = r.application_id AND before.id = a.id
                          RETURNING a.id, before.status AS from_status, a.status, a.content_sha256)
                        INSERT INTO application_event
                          (id, application_id, action, from_status, to_status, actor_id, content_sha256, happened_at)
                        SELECT uuidv7(), id, 'RESULT_ANNOUNCED', from_status, status, :actor, content_sha256, :now FROM moved
                        """)
                .setParameter("recruitment", recruitment.id())
                .setParameter("decidable", DECIDABLE)
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
        database.clear();
    }

    private void makePlaces(RecruitmentView recruitment, Instant now) {
        if (recruitment.isContest()) {
            award(recruitment.id(), now);
        } else {
            accept(recruitment, now);
        }
    }

    /// APP-9.
    private void accept(RecruitmentView recruitment, Instant now) {
        database.createNativeQuery("""
                        INSERT INTO participation (id, version, edition_id, programme_id, recruitment_id, application_id, account_id,
                          organisation_id, status, entitlements, started_at, updated_at)
                        SELECT uuidv7(), 0, :edition, a.programme_id, a.recruitment_id, a.id, a.applicant_id,
                          a.organisation_id, 'ACTIVE', cast(:entitlements AS jsonb), :now, :now
                        FROM application a JOIN decision d ON d.application_id = a.id
                        WHERE d.recruitment_id = :recruitment AND d.released_at = :now AND d.outcome = 'ACCEPTED'
                        """)
                .setParameter("edition", recruitment.editionId())
                .setParameter("recruitment", recruitment.id())
                .setParameter("entitlements", write(programmes.listEntitlements(recruitment.editionId())))
                .setParameter("now", now)
                .executeUpdate();
    }

    /// REC-8.
    private void award(UUID recruitmentId, Instant now) {
        database.createNativeQuery("""
                        WITH ranked AS MATERIALIZED (
                          SELECT id, place FROM ranked_application WHERE recruitment_id = :recruitment)
                        INSERT INTO award (id, recruitment_id, programme_id, application_id, account_id, organisation_id, place,
                          awarded_at)
                        SELECT uuidv7(), a.recruitment_id, a.programme_id, a.id, a.applicant_id, a.organisation_id,
                          rank() OVER (ORDER BY r.place)
                            + (SELECT count(*) FROM award w WHERE w.recruitment_id = :recruitment), :now
                        FROM application a JOIN decision d ON d.application_id = a.id
                        LEFT JOIN ranked r ON r.id = a.id
                        WHERE d.recruitment_id = :recruitment AND d.released_at = :now AND d.outcome = 'ACCEPTED'
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("now", now)
                .executeUpdate();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entitlements cannot be written as JSON", e);
        }
    }

    /// What an applicant is told of a decision.
    private record Result(
            ApplicationReference application,
            Decision.Outcome outcome,
            String justification,
            @Nullable Integer position) {}

    private Announced tell(RecruitmentView recruitment, Instant now) {
        Map<UUID, Result> results = listReleased(recruitment.id(), now);
        Map<Decision.Outcome, List<ApplicationReference>> byOutcome = results.values().stream()
                .collect(Collectors.groupingBy(
                        Result::outcome,
                        () -> new EnumMap<>(Decision.Outcome.class),
                        Collectors.mapping(Result::application, Collectors.toList())));
        Arrays.stream(Decision.Outcome.values())
                .forEach(outcome -> letters.tellAll(
                        letterOf(outcome, recruitment.isContest()),
                        recruitment,
                        byOutcome.getOrDefault(outcome, List.of()),
                        application -> facts(Objects.requireNonNull(results.get(application.id()))),
                        null));
        return new Announced(
                count(byOutcome, Decision.Outcome.ACCEPTED),
                count(byOutcome, Decision.Outcome.RESERVE),
                count(byOutcome, Decision.Outcome.REJECTED),
                now);
    }

    private static int count(Map<Decision.Outcome, List<ApplicationReference>> byOutcome, Decision.Outcome outcome) {
        return byOutcome.getOrDefault(outcome, List.of()).size();
    }

    private static Kind letterOf(Decision.Outcome outcome, boolean isContest) {
        return switch (outcome) {
            case ACCEPTED -> isContest ? Kind.RESULT_AWARDED : Kind.RESULT_ACCEPTED;
            case RESERVE -> Kind.RESULT_RESERVE;
            case REJECTED -> Kind.RESULT_REJECTED;
        };
    }

    private static Map<String, String> facts(Result result) {
        return Map.of(
                "justification",
                result.justification(),
                "position",
                result.position() == null ? "" : result.position().toString());
    }

    private Map<UUID, Result> listReleased(UUID recruitmentId, Instant now) {
        return database.createQuery(
                        "select a.id, a.applicantId, a.organisationId, a.reference, d.outcome, d.justification, d.reservePosition"
                                + " from Application a join Decision d on d.applicationId = a.id"
                                + " where d.recruitmentId = :recruitment and d.releasedAt = :now order by a.id",
                        Tuple.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Result(
                        new ApplicationReference(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, UUID.class),
                                row.get(3, String.class)),
                        row.get(4, Decision.Outcome.class),
                        row.get(5, String.class),
                        row.get(6, Integer.class)))
                .collect(Collectors.toMap(result -> result.application().id(), Function.identity()));
    }
}
