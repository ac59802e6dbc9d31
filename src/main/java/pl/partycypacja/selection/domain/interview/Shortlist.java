package pl.partycypacja.selection.domain.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;
import pl.partycypacja.selection.domain.SelectionMessage;
import pl.partycypacja.selection.domain.Selections;
import pl.partycypacja.selection.domain.review.RankedApplication;
import pl.partycypacja.selection.domain.review.Ranking;

/// Who is invited to a talk (APP-1, APP-7): named one by one, or the best of the ranking.
@ApplicationScoped
public class Shortlist {

    private final ApplicationsApi applications;
    private final ApplicationSteps steps;
    private final Ranking ranking;
    private final Selections selections;
    private final Impartiality impartiality;
    private final ApplicationLetters letters;
    private final Clock clock;

    Shortlist(
            ApplicationsApi applications,
            ApplicationSteps steps,
            Ranking ranking,
            Selections selections,
            Impartiality impartiality,
            ApplicationLetters letters,
            Clock clock) {
        this.applications = applications;
        this.steps = steps;
        this.ranking = ranking;
        this.selections = selections;
        this.impartiality = impartiality;
        this.letters = letters;
        this.clock = clock;
    }

    /// The best of the ranking; those that are shortlisted already count among them.
    ///
    /// @return how many were shortlisted now
    /// @throws Forbidden unless the caller coordinates the programme, and is bound to nobody who applied
    /// @throws InvalidInput `tie-at-cut`, `reviews-missing`
    /// @throws StateConflict unless the recruitment is closed
    public int addBest(Seen<RecruitmentView> seen, int best) {
        seen.requireAny(Relation.COORDINATOR);
        RecruitmentView recruitment = selections.beginClosed(seen.thing().id());
        impartiality.requireOfAll(recruitment.id(), seen.caller());
        List<RankedApplication> ranked = ranking.listAll(recruitment.id());
        Ranking.requireCut(ranked, best, Place.at("best"));
        return shortlist(
                recruitment,
                ranked.stream()
                        .limit(best)
                        .filter(each -> each.status() == ApplicationStatus.UNDER_REVIEW)
                        .map(RankedApplication::id)
                        .toList(),
                seen.callerId());
    }

    /// @return how many were shortlisted now; those that are already count as none
    /// @throws Forbidden unless the caller coordinates the programme, and is bound to none of them
    /// @throws InvalidInput `unknown-reference`
    /// @throws StateConflict unless all of them are under review, and the recruitment is closed
    public int add(Seen<RecruitmentView> seen, List<UUID> ids) {
        seen.requireAny(Relation.COORDINATOR);
        RecruitmentView recruitment = selections.beginClosed(seen.thing().id());
        Map<UUID, ApplicationStatus> known = applications.listStatuses(recruitment.id(), ids);
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < ids.size(); i++) {
            faults.rejectIf(!known.containsKey(ids.get(i)), Place.at("applications", i), InputFault.UNKNOWN_REFERENCE);
        }
        faults.throwIfAny();
        impartiality.requireOfEach(recruitment.id(), seen.caller(), ids);
        known.values().forEach(Shortlist::requireReviewed);
        return shortlist(recruitment, ids, seen.callerId());
    }

    private static void requireReviewed(ApplicationStatus status) {
        if (status != ApplicationStatus.UNDER_REVIEW && status != ApplicationStatus.SHORTLISTED) {
            throw new StateConflict(status, List.of());
        }
    }

    private int shortlist(RecruitmentView recruitment, List<UUID> ids, UUID actor) {
        List<UUID> added = steps.moveAll(
                ids,
                EnumSet.of(ApplicationStatus.UNDER_REVIEW),
                ApplicationStatus.SHORTLISTED,
                ApplicationHistoryAction.SHORTLISTED,
                actor,
                clock.instant());
        letters.tellAll(
                SelectionMessage.APPLICATION_SHORTLISTED,
                recruitment,
                applications.listReferences(added),
                addressee -> Map.of(),
                null);
        return added.size();
    }
}
