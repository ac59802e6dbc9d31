package pl.partycypacja.advice.domain;

/// What can be done with a request.
public enum AdviceAction {
    ASSIGN,
    SCHEDULE,
    COMPLETE,
    CANCEL
}
