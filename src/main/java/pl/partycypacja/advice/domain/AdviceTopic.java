package pl.partycypacja.advice.domain;

/// What help is needed with.
public enum AdviceTopic {
    PLANNING,
    RUNNING,
    EVALUATING,
    OTHER
}
