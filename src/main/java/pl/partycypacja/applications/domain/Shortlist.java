package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Who is invited to a talk (APP-1, APP-7): named one by one, or the best of the ranking.
@ApplicationScoped
public class Shortlist {

    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final Ranking ranking;
    private final SelectionAccess access;
    private final RecruitmentsApi recruitments;
    private final Letters letters;
    private final Clock clock;

    Shortlist(
            ApplicationRepository applications,
            ReviewRepository reviews,
            Ranking ranking,
            SelectionAccess access,
            RecruitmentsApi recruitments,
            Letters letters,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.ranking = ranking;
        this.access = access;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// The best of the ranking, of those that are shortlisted already too.
    ///
    /// @return how many were shortlisted now
    /// @throws Forbidden when the caller has a conflict of interest with one of them
    /// @throws InvalidInput `tie-at-cut`, `reviews-missing`
    /// @throws StateConflict unless the recruitment is closed
    public int addBest(RecruitmentView recruitment, int best, Caller caller) {
        begin(recruitment);
        access.requireImpartialInAll(recruitment.id(), caller);
        List<RankedApplication> ranked = ranking.listAll(recruitment.id());
        Ranking.requireCut(ranked, best, at("best"));
        return shortlist(
                recruitment,
                ranked.stream()
                        .limit(best)
                        .filter(each -> each.status() == ApplicationStatus.UNDER_REVIEW)
                        .map(RankedApplication::id)
                        .toList(),
                caller);
    }

    /// @return how many were shortlisted now; those that are already count as none
    /// @throws InvalidInput `unknown-reference`
    /// @throws StateConflict unless all of them are under review, and the recruitment is closed
    public int add(RecruitmentView recruitment, List<UUID> ids, Caller caller) {
        begin(recruitment);
        Map<UUID, ApplicationStatus> known = applications.listStatuses(recruitment.id(), ids);
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < ids.size(); i++) {
            faults.rejectIf(!known.containsKey(ids.get(i)), at("applications", i), InputFault.UNKNOWN_REFERENCE);
        }
        faults.throwIfAny();
        access.requireImpartial(caller, recruitment.id(), ids);
        known.values().forEach(Shortlist::requireReviewed);
        return shortlist(recruitment, ids, caller);
    }

    private static void requireReviewed(ApplicationStatus status) {
        if (status != ApplicationStatus.UNDER_REVIEW && status != ApplicationStatus.SHORTLISTED) {
            throw new StateConflict(status, ApplicationAction.allowed(status, false, true));
        }
    }

    private void begin(RecruitmentView recruitment) {
        reviews.lockSelection(recruitment.id());
        access.requireClosed(recruitments.getUnchanging(recruitment.id()));
    }

    private int shortlist(RecruitmentView recruitment, List<UUID> ids, Caller caller) {
        List<UUID> added = applications.moveAll(
                ids,
                EnumSet.of(ApplicationStatus.UNDER_REVIEW),
                ApplicationStatus.SHORTLISTED,
                ApplicationHistoryAction.SHORTLISTED,
                caller.requireAccountId(),
                clock.instant());
        letters.tellAll(
                ApplicationMessage.APPLICATION_SHORTLISTED,
                recruitment,
                applications.listReferences(added),
                addressee -> Map.of(),
                null);
        return added.size();
    }
}
