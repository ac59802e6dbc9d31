package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationReturned;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;
import pl.partycypacja.selection.domain.SelectionFault;
import pl.partycypacja.selection.domain.Selections;
import pl.partycypacja.selection.domain.review.RankedApplication;
import pl.partycypacja.selection.domain.review.Ranking;

/// Prepares decisions, one by one or by the ranking (APP-8). Nothing here touches an application, so no applicant can
/// tell.
@ApplicationScoped
public class Decisions {

    private final DecisionRepository decisions;
    private final ApplicationsApi applications;
    private final Ranking ranking;
    private final RecruitmentPlaces places;
    private final Selections selections;
    private final Impartiality impartiality;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            ApplicationsApi applications,
            Ranking ranking,
            RecruitmentPlaces places,
            Selections selections,
            Impartiality impartiality,
            Clock clock) {
        this.decisions = decisions;
        this.applications = applications;
        this.ranking = ranking;
        this.places = places;
        this.selections = selections;
        this.impartiality = impartiality;
        this.clock = clock;
    }

    /// @param requireVersion refuses when the decision is not the one that the caller has seen; none counts as 0
    /// @param position on the reserve list; null leaves it to the ranking
    /// @throws Forbidden unless the caller coordinates the programme and is impartial
    /// @throws StateConflict when the application does not wait for a decision, or the recruitment is not closed
    /// @throws DomainException `places-taken`
    /// @throws InvalidInput `not-shortlisted`, `not-under-review`, `not-applicable`
    public Decision decide(
            Seen<? extends ApplicationView> seen,
            DecisionOutcome outcome,
            @Nullable Integer position,
            String justification,
            LongConsumer requireVersion) {
        seen.requireRight(ApplicationAction.DECIDE);
        ApplicationView application = seen.thing();
        RecruitmentView recruitment = selections.begin(application.recruitmentId());
        applications.hold(application);
        Optional<Decision> before = decisions.findLatest(application.id());
        requireVersion.accept(before.map(Decision::version).orElse(0L));
        applications.require(ApplicationAction.DECIDE, seen);
        if (position != null && outcome != DecisionOutcome.RESERVE) {
            throw InvalidInput.at(Place.at("reservePosition"), InputFault.NOT_APPLICABLE);
        }
        requireEligible(application, outcome, recruitment);
        if (outcome == DecisionOutcome.ACCEPTED) {
            places.requireRoomFor(recruitment, decisions.countPrepared(recruitment.id(), application.id()) + 1);
        }
        Decision decision = before.orElseGet(() -> new Decision(application.id(), application.recruitmentId()));
        decision.decide(outcome, position, justification, seen.callerId(), clock.instant());
        if (before.isEmpty()) {
            decisions.persist(decision);
        }
        decisions.flush();
        return decision;
    }

    /// Where there was a shortlist, only those on it get a place; after an appeal, that is decided anew.
    private void requireEligible(ApplicationView application, DecisionOutcome outcome, RecruitmentView recruitment) {
        if (outcome == DecisionOutcome.REJECTED) {
            return;
        }
        boolean needsShortlist = recruitment.state() == RecruitmentState.CLOSED
                && application.status() != ApplicationStatus.SHORTLISTED
                && applications.hasShortlisted(recruitment.id());
        Place place = Place.at("outcome");
        new InvalidInput.Collector()
                .rejectIf(!application.status().canBecome(outcome.status()), place, SelectionFault.NOT_UNDER_REVIEW)
                .rejectIf(needsShortlist, place, SelectionFault.NOT_SHORTLISTED)
                .throwIfAny();
    }

    /// What is being corrected is decided anew.
    void onReturned(@Observes ApplicationReturned returned) {
        decisions.forget(returned.application().id());
    }

    /// What came of preparing by the ranking.
    public record Prepared(int accepted, int reserve, int rejected) {}

    /// Accepts the best, puts the next on the reserve list in their order, and rejects the rest. Replaces what was
    /// prepared before.
    ///
    /// @throws Forbidden unless the caller coordinates the programme, and is bound to nobody who applied
    /// @throws InvalidInput `tie-at-cut`, `reviews-missing`
    /// @throws DomainException `places-taken`
    /// @throws StateConflict unless the recruitment is closed
    public Prepared prepareByRanking(Seen<RecruitmentView> seen, int accept, int reserve, String justification) {
        seen.requireAny(Relation.COORDINATOR);
        RecruitmentView recruitment = selections.beginClosed(seen.thing().id());
        impartiality.requireOfAll(recruitment.id(), seen.caller());
        ApplicationStatus pool = applications.hasShortlisted(recruitment.id())
                ? ApplicationStatus.SHORTLISTED
                : ApplicationStatus.UNDER_REVIEW;
        List<RankedApplication> ranked = ranking.listAll(recruitment.id()).stream()
                .filter(each -> each.status() == pool)
                .toList();
        int accepted = Math.min(accept, ranked.size());
        int reserved = Math.min(reserve, ranked.size() - accepted);
        for (int cut = accepted; cut <= accepted + reserved; cut++) {
            Ranking.requireCut(ranked, cut, Place.at(cut == accepted ? "accept" : "reserve"));
        }
        places.requireRoomFor(recruitment, accepted);
        List<UUID> ids = placedFirst(
                ranked.stream()
                        .map(RankedApplication::id)
                        .limit(accepted + reserved)
                        .toList(),
                applications.listDecidable(recruitment.id(), Warsaw.today(clock)));
        decisions.prepare(recruitment.id(), ids, accepted, reserved, justification, seen.callerId(), clock.instant());
        return new Prepared(accepted, reserved, ids.size() - accepted - reserved);
    }

    private static List<UUID> placedFirst(List<UUID> placed, List<UUID> all) {
        List<UUID> ids = new ArrayList<>(placed);
        Set<UUID> known = new HashSet<>(placed);
        all.stream().filter(id -> !known.contains(id)).forEach(ids::add);
        return ids;
    }
}
