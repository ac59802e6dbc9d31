package pl.partycypacja.recruitment.domain;

/// Which of a recruitment's dates it is.
public enum KeyDateKind {
    OPENS,
    CLOSES,
    INTERVIEWS_UNTIL,
    RESULTS,
    OTHER
}
