package pl.partycypacja.ledger;

/// What kind of money an account holds.
public enum LedgerAccountKind {
    /// Where the money of grants comes from. Its balance is negative: minus all that budgets were ever given.
    GRANT_FUNDING(false),
    /// What an edition can still award as grants (GRA-1).
    GRANT_BUDGET(true),
    /// Awarded and not yet paid (GRA-3).
    GRANT_AWARDED(true),
    /// Paid, and neither accounted for nor given back (GRA-4).
    GRANT_ADVANCE(true),
    /// Accounted for by accepted expenses (GRA-4).
    GRANT_SETTLED(false),
    /// Given back by the grantee (GRA-4).
    GRANT_REFUNDED(false),
    /// Where the money of vouchers comes from. Its balance is negative, like that of `GRANT_FUNDING`.
    VOUCHER_FUNDING(false),
    /// What an edition can still issue as vouchers.
    VOUCHER_BUDGET(true),
    /// What a voucher has left (VOU-2).
    VOUCHER(true),
    /// What a training provider has earned.
    PROVIDER(false);

    private final boolean isGuarded;

    LedgerAccountKind(boolean isGuarded) {
        this.isGuarded = isGuarded;
    }

    /// Whether no more can be taken from such an account than it holds, however many try at the same time.
    public boolean isGuarded() {
        return isGuarded;
    }
}
