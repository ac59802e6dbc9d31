package pl.partycypacja.accounts.domain;

/// Whether a person can use their account.
public enum AccountStatus {
    ACTIVE,
    /// The person's next request is refused (ACC-4).
    DISABLED;

    boolean canBecome(AccountStatus next) {
        return switch (this) {
            case ACTIVE -> next == DISABLED;
            case DISABLED -> next == ACTIVE;
        };
    }
}
