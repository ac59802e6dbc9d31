package pl.partycypacja.applications.domain;

/// What a coordinator can do.
public enum AppealAction {
    ANSWER
}
