package pl.partycypacja.vouchers.domain;

/// Whether a training provider may redeem vouchers now.
public enum TrainingProviderStatus {
    APPROVED,
    SUSPENDED;

    boolean canBecome(TrainingProviderStatus next) {
        return this != next;
    }
}
