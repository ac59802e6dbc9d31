package pl.partycypacja.programmes;

/// What kind of thing it is.
public enum EntitlementKind {
    GRANT,
    VOUCHER,
    ADVICE,
    EXPERT_OPINION,
    TRAINING,
    NETWORKING,
    PUBLICITY
}
