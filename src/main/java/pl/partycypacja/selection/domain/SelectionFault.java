package pl.partycypacja.selection.domain;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with a step of the selection.
public enum SelectionFault implements Fault {
    AFTER_INTERVIEWS,
    APPEAL_TOO_LATE,
    BEFORE_CLOSING,
    CHOOSE_ONE,
    NOT_ONE_TIE,
    NOT_SHORTLISTED,
    NOT_STAFF,
    NOT_UNDER_REVIEW,
    NO_FREE_SLOT,
    REVIEWS_MISSING,
    TIE_AT_CUT,
    TIE_IN_RESERVE
}
