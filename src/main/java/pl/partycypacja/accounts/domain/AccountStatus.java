package pl.partycypacja.accounts.domain;

/// What an account may do.
public enum AccountStatus {
    /// Registered; the e-mail address is not proven yet.
    UNVERIFIED,
    ACTIVE,
    /// Refused at its next request (ACC-4).
    DISABLED
}
