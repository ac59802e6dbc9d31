package pl.partycypacja.applications.domain;

import java.util.ArrayList;
import java.util.List;

/// What can be done to an application, by whom.
public enum ApplicationAction {
    UPDATE,
    SUBMIT,
    WITHDRAW,
    RETURN;

    /// What someone on the applicant's side, or on the programme's, can do in a state.
    static List<ApplicationAction> allowed(ApplicationStatus status, boolean isApplicant, boolean isCoordinator) {
        List<ApplicationAction> allowed = new ArrayList<>();
        if (isApplicant && status.isEditable()) {
            allowed.add(UPDATE);
            allowed.add(SUBMIT);
        }
        if (isApplicant && status.canBecome(ApplicationStatus.WITHDRAWN)) {
            allowed.add(WITHDRAW);
        }
        if (isCoordinator && status.canBecome(ApplicationStatus.RETURNED)) {
            allowed.add(RETURN);
        }
        return allowed;
    }
}
