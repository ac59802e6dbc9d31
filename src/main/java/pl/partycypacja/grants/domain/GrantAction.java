package pl.partycypacja.grants.domain;

/// What can be done with a grant.
public enum GrantAction {
    UPDATE_AGREEMENT,
    SIGN_AGREEMENT,
    REQUEST_TRANCHE,
    PAY_TRANCHE,
    ADD_EXPENSE,
    SUBMIT_REPORT,
    RETURN_REPORT,
    ACCEPT_REPORT,
    RECORD_REFUND,
    CLOSE,
    TERMINATE,
    GIVE_OPINION
}
