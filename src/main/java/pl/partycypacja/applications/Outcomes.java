package pl.partycypacja.applications;

import java.util.Optional;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What becomes of applications, so that one call draws an applicant's page. The module that selects answers;
/// applications do not know it.
public interface Outcomes {

    /// The result, once it is announced.
    Optional<AnnouncedResult> findResult(ApplicationView application);

    /// The place that the application was offered from the reserve list, if it was.
    Optional<OfferedPlace> findOffer(ApplicationView application);

    /// Whether something else than the application's state keeps the caller from a step of the selection now: the
    /// recruitment's calendar, a talk that has begun, an offer that ran out.
    boolean isFree(ApplicationAction action, Seen<? extends ApplicationView> application, RecruitmentView recruitment);

    /// Takes the place that is on offer (APP-9).
    ///
    /// @throws StateConflict when no place is on offer, or it is too late
    void acceptPlace(Seen<? extends ApplicationView> application);

    /// Gives up the place that is on offer; the next on the reserve list is offered it (APP-9).
    ///
    /// @throws StateConflict when no place is on offer, or it is too late
    void declinePlace(Seen<? extends ApplicationView> application);
}
