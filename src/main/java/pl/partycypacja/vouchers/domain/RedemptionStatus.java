package pl.partycypacja.vouchers.domain;

/// Whether the training provider still has the money of a redemption.
public enum RedemptionStatus {
    REDEEMED,
    /// The money went back to the voucher (VOU-3).
    REVERSED;

    boolean canBecome(RedemptionStatus next) {
        return this == REDEEMED && next == REVERSED;
    }
}
