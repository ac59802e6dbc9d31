package pl.partycypacja.vouchers.domain;

/// Whether it may redeem vouchers now.
public enum TrainingProviderStatus {
    APPROVED,
    SUSPENDED
}
