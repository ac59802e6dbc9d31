package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;
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
    private final RecruitmentPlaces places;
    private final ReserveList reserve;
    private final RecruitmentsApi recruitments;
    private final ResultRelease release;
    private final ResultLetters letters;
    private final Clock clock;

    Results(
            EntityManager database,
            ApplicationRepository applications,
            ReviewRepository reviews,
            RecruitmentPlaces places,
            ReserveList reserve,
            RecruitmentsApi recruitments,
            ResultRelease release,
            ResultLetters letters,
            Clock clock) {
        this.database = database;
        this.applications = applications;
        this.reviews = reviews;
        this.places = places;
        this.reserve = reserve;
        this.recruitments = recruitments;
        this.release = release;
        this.letters = letters;
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
        release.release(recruitment, caller.requireAccountId(), now);
        release.makePlaces(recruitment, now);
        Announced announced = letters.tell(recruitment, now);
        if (!isFirst) {
            reserve.fillUp(recruitment, caller.requireAccountId());
        }
        return announced;
    }

    private void requireResultsDay(RecruitmentView recruitment) {
        PartialDate day = recruitment.resultsOn();
        if (day == null || Warsaw.today(clock).isBefore(day.firstDay())) {
            throw new DomainException(SelectionProblem.RESULTS_TOO_EARLY, day == null ? "–" : day.toString());
        }
    }

    /// Nobody withdraws or corrects anything while it is counted and released.
    private void lockUndecided(UUID recruitmentId) {
        database.createNativeQuery("""
                        SELECT id FROM application WHERE recruitment_id = :recruitment AND status = ANY (cast(:decidable AS text[]))
                        ORDER BY id FOR UPDATE
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", DECIDABLE)
                .getResultList();
    }

    static final String[] DECIDABLE =
            ApplicationStatus.DECIDABLE.stream().map(Enum::name).toArray(String[]::new);

    private void requireDecisions(RecruitmentView recruitment, boolean isFirst) {
        long decided = countDecided(recruitment.id());
        long missing = countWaiting(recruitment.id()) - decided;
        if (isFirst && missing > 0) {
            throw new DomainException(SelectionProblem.DECISIONS_MISSING, missing);
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
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", DECIDABLE)
                .getSingleResult();
        if (isTied) {
            throw InvalidInput.at(Place.WHOLE, SelectionFault.TIE_IN_RESERVE);
        }
    }
}
