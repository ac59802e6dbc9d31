package pl.partycypacja.recruitment.domain;

/// Which date it is.
public enum KeyDateKind {
    OPENS,
    CLOSES,
    INTERVIEWS_UNTIL,
    RESULTS,
    OTHER
}
