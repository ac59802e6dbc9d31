package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.Accepted;
import pl.partycypacja.participation.ParticipationsApi.Awarded;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.Announcements;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionFault;
import pl.partycypacja.selection.domain.SelectionProblem;
import pl.partycypacja.selection.domain.Selections;
import pl.partycypacja.selection.domain.result.DecisionRepository.Released;
import pl.partycypacja.selection.domain.review.RankedApplication;
import pl.partycypacja.selection.domain.review.Ranking;

/// Announces results (APP-8): all decisions of a recruitment are released in one transaction of a few statements,
/// however many there are. Either everybody is told or nobody is.
@ApplicationScoped
public class Results implements Announcements {

    private final DecisionRepository decisions;
    private final ApplicationSteps steps;
    private final ParticipationsApi participations;
    private final Ranking ranking;
    private final RecruitmentPlaces places;
    private final ReserveList reserve;
    private final Selections selections;
    private final RecruitmentsApi recruitments;
    private final ResultLetters letters;
    private final Clock clock;

    Results(
            DecisionRepository decisions,
            ApplicationSteps steps,
            ParticipationsApi participations,
            Ranking ranking,
            RecruitmentPlaces places,
            ReserveList reserve,
            Selections selections,
            RecruitmentsApi recruitments,
            ResultLetters letters,
            Clock clock) {
        this.decisions = decisions;
        this.steps = steps;
        this.participations = participations;
        this.ranking = ranking;
        this.places = places;
        this.reserve = reserve;
        this.selections = selections;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// What was announced.
    public record Announced(int accepted, int reserve, int rejected, Instant announcedAt) {}

    /// Announces every decision. After the results, it announces those that were made anew, after appeals.
    ///
    /// @throws Forbidden unless the caller coordinates the programme
    /// @throws StateConflict unless the recruitment is closed, or there is something new to announce
    /// @throws DomainException `results-too-early`, `decisions-missing`, `places-taken`
    /// @throws InvalidInput `tie-in-reserve`
    public Announced announce(Seen<RecruitmentView> seen) {
        seen.requireAny(Relation.COORDINATOR);
        RecruitmentView recruitment = selections.beginToAnnounce(seen.thing().id());
        boolean isFirst = recruitment.state() == RecruitmentState.CLOSED;
        requireTimely(recruitment);
        steps.holdUndecided(recruitment.id());
        requireDecisions(recruitment);
        if (decisions.isReserveTied(recruitment.id())) {
            throw InvalidInput.at(Place.WHOLE, SelectionFault.TIE_IN_RESERVE);
        }
        places.requireRoomFor(recruitment, decisions.countPrepared(recruitment.id(), null));
        Instant now = clock.instant();
        if (isFirst) {
            recruitments.announceResults(recruitment.id());
        }
        List<Released> released = release(recruitment, seen.callerId(), now);
        letters.tell(recruitment, released);
        if (!isFirst) {
            reserve.fillUp(recruitment, seen.callerId());
        }
        return new Announced(
                count(released, DecisionOutcome.ACCEPTED),
                count(released, DecisionOutcome.RESERVE),
                count(released, DecisionOutcome.REJECTED),
                now);
    }

    @Override
    public boolean canAnnounce(RecruitmentView recruitment) {
        try {
            requireTimely(recruitment);
            requireDecisions(recruitment);
            places.requireRoomFor(recruitment, decisions.countPrepared(recruitment.id(), null));
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private void requireTimely(RecruitmentView recruitment) {
        if (recruitment.state() == RecruitmentState.CLOSED) {
            PartialDate day = recruitment.resultsOn();
            if (day == null || Warsaw.today(clock).isBefore(day.firstDay())) {
                throw new DomainException(SelectionProblem.RESULTS_TOO_EARLY, day == null ? "–" : day.toString());
            }
        } else if (recruitment.state() != RecruitmentState.RESULTS_ANNOUNCED) {
            throw conflict(recruitment);
        }
    }

    /// The first time, everything that waits is decided; later, something is.
    private void requireDecisions(RecruitmentView recruitment) {
        boolean isFirst = recruitment.state() == RecruitmentState.CLOSED;
        long decided = decisions.countDecided(recruitment.id(), Warsaw.today(clock));
        long missing = decisions.countWaiting(recruitment.id()) - decided;
        if (isFirst && missing > 0) {
            throw new DomainException(SelectionProblem.DECISIONS_MISSING, missing);
        }
        if (!isFirst && decided == 0) {
            throw conflict(recruitment);
        }
    }

    private static StateConflict conflict(RecruitmentView recruitment) {
        return new StateConflict(recruitment.state(), List.of());
    }

    private List<Released> release(RecruitmentView recruitment, UUID actor, Instant now) {
        decisions.release(recruitment.id(), now);
        List<Released> released = decisions.listReleased(recruitment.id(), now);
        Map<UUID, DecisionOutcome> results = new LinkedHashMap<>();
        released.forEach(each -> results.put(each.application().id(), each.outcome()));
        steps.announce(results, actor, now);
        List<Released> accepted = released.stream()
                .filter(each -> each.outcome() == DecisionOutcome.ACCEPTED)
                .toList();
        if (recruitment.isContest()) {
            participations.award(recruitment, awarded(accepted, placesByRanking(recruitment)), now);
        } else {
            participations.begin(
                    recruitment, accepted.stream().map(Results::accepted).toList(), now);
        }
        return released;
    }

    private Map<UUID, Integer> placesByRanking(RecruitmentView recruitment) {
        return ranking.listAll(recruitment.id()).stream()
                .collect(Collectors.toMap(RankedApplication::id, RankedApplication::place));
    }

    /// REC-8: places among those who are awarded now; ties share one. Of places 2, 5, 5 and 9 in the ranking they
    /// get 1, 2, 2 and 4; who is in no ranking comes last.
    ///
    /// @param places in the ranking, by application
    static List<Awarded> awarded(List<Released> accepted, Map<UUID, Integer> places) {
        List<Integer> all = accepted.stream().map(each -> place(each, places)).toList();
        return accepted.stream()
                .map(each -> new Awarded(
                        accepted(each),
                        1
                                + (int) all.stream()
                                        .filter(other -> other < place(each, places))
                                        .count()))
                .toList();
    }

    private static int place(Released released, Map<UUID, Integer> places) {
        return places.getOrDefault(released.application().id(), Integer.MAX_VALUE);
    }

    private static Accepted accepted(Released released) {
        ApplicationReference application = released.application();
        return new Accepted(application.id(), application.applicantId(), application.organisationId());
    }

    private static int count(List<Released> released, DecisionOutcome outcome) {
        return (int) released.stream().filter(each -> each.outcome() == outcome).count();
    }
}
