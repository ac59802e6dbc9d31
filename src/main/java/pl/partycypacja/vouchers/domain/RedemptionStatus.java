package pl.partycypacja.vouchers.domain;

/// Whether the money is still the provider's.
public enum RedemptionStatus {
    REDEEMED,
    REVERSED
}
