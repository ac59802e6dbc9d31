package pl.partycypacja.programmes;

/// The kind of an entitlement.
public enum EntitlementKind {
    GRANT,
    VOUCHER,
    ADVICE,
    EXPERT_OPINION,
    TRAINING,
    NETWORKING,
    PUBLICITY
}
