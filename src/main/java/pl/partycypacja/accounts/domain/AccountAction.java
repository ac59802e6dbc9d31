package pl.partycypacja.accounts.domain;

/// An administrator's actions.
public enum AccountAction {
    DISABLE,
    ENABLE
}
