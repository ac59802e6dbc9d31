package pl.partycypacja.accounts.domain;

/// What an account may do.
public enum AccountStatus {
    ACTIVE,
    /// Refused at its next request (ACC-4).
    DISABLED
}
