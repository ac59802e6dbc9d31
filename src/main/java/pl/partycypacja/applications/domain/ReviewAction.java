package pl.partycypacja.applications.domain;

/// What a reviewer can do.
public enum ReviewAction {
    DECLARE,
    UPDATE,
    SUBMIT,
    RECUSE
}
