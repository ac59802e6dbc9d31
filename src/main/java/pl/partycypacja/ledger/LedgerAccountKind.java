package pl.partycypacja.ledger;

/// What an account holds. Of guarded ones no more is taken than they hold, whoever else asks at the same time.
public enum LedgerAccountKind {
    /// Where the money of grants comes from; below zero by all that was ever given.
    GRANT_FUNDING(false),
    /// What an edition has left for grants (GRA-1).
    GRANT_BUDGET(true),
    /// Awarded, and not yet paid (GRA-3).
    GRANT_AWARDED(true),
    /// Paid, and not yet accounted for (GRA-4).
    GRANT_ADVANCE(true),
    /// Accounted for by accepted expenses (GRA-4).
    GRANT_SETTLED(false),
    /// Given back (GRA-4).
    GRANT_REFUNDED(false),
    /// Where the money of vouchers comes from.
    VOUCHER_FUNDING(false),
    /// What an edition has left for vouchers.
    VOUCHER_BUDGET(true),
    /// What a voucher has left (VOU-2).
    VOUCHER(true),
    /// What a training provider has earned.
    PROVIDER(false);

    private final boolean isGuarded;

    LedgerAccountKind(boolean isGuarded) {
        this.isGuarded = isGuarded;
    }

    public boolean isGuarded() {
        return isGuarded;
    }
}
