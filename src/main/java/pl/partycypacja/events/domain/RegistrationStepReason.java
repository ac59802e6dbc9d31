package pl.partycypacja.events.domain;

/// Why a registration came to its state (EVT-6).
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
