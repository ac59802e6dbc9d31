package pl.partycypacja.applications.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What can be done to an application, by whom.
public enum ApplicationAction {
    UPDATE,
    SUBMIT,
    WITHDRAW,
    RETURN,
    SHORTLIST,
    BOOK_INTERVIEW,
    DECIDE,
    ACCEPT_PLACE,
    DECLINE_PLACE,
    APPEAL;

    /// What someone on the applicant's side, or on the programme's, can do in a state, as far as the state says.
    static List<ApplicationAction> allowed(ApplicationStatus status, boolean isApplicant, boolean isCoordinator) {
        return Arrays.stream(values())
                .filter(action ->
                        (isApplicant && action.isForApplicant(status)) || (isCoordinator && action.isForStaff(status)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean isForApplicant(ApplicationStatus status) {
        return switch (this) {
            case UPDATE, SUBMIT -> status.isEditable();
            case WITHDRAW -> status.canBecome(ApplicationStatus.WITHDRAWN);
            case BOOK_INTERVIEW -> status == ApplicationStatus.SHORTLISTED;
            case ACCEPT_PLACE, DECLINE_PLACE -> status == ApplicationStatus.RESERVE;
            case APPEAL -> status.canBecome(ApplicationStatus.UNDER_REVIEW) && status.isResult();
            case RETURN, SHORTLIST, DECIDE -> false;
        };
    }

    /// Coordinators also act for applicants who write or call.
    private boolean isForStaff(ApplicationStatus status) {
        return switch (this) {
            case RETURN -> status.canBecome(ApplicationStatus.RETURNED);
            case SHORTLIST -> status.canBecome(ApplicationStatus.SHORTLISTED);
            case DECIDE -> status.isDecidable();
            case BOOK_INTERVIEW, APPEAL -> isForApplicant(status);
            case UPDATE, SUBMIT, WITHDRAW, ACCEPT_PLACE, DECLINE_PLACE -> false;
        };
    }
}
