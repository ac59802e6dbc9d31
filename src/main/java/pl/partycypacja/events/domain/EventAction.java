package pl.partycypacja.events.domain;

/// What coordinators may do with it.
public enum EventAction {
    UPDATE,
    DELETE,
    PUBLISH,
    CONFIRM,
    CANCEL
}
