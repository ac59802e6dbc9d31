package pl.partycypacja.events.domain;

/// Why it happened.
public enum RegistrationStepReason {
    PLACE_FREE,
    EVENT_FULL,
    PLACE_FREED,
    PLACES_ADDED,
    ACCEPTED,
    DECLINED,
    TIME_OVER,
    GIVEN_UP,
    TRANSFERRED,
    REMOVED_BY_COORDINATOR,
    EVENT_CANCELLED,
    ACCOUNT_CLOSED
}
