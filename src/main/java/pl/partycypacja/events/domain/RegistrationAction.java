package pl.partycypacja.events.domain;

/// What can be done with it.
public enum RegistrationAction {
    ACCEPT,
    DECLINE,
    UPDATE,
    TRANSFER,
    CANCEL;

    /// Whether coordinators do it too, in the person's stead.
    boolean isForStaff() {
        return this == TRANSFER || this == CANCEL;
    }
}
