package pl.partycypacja.grants.domain;

/// What can be done with it.
public enum TrancheAction {
    REQUEST,
    APPROVE,
    REJECT,
    PAY
}
