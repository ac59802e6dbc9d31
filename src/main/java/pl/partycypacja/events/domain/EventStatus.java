package pl.partycypacja.events.domain;

/// How far an event is. Its times say whether it has begun or is over, not its status.
public enum EventStatus {
    /// Only the programme's coordinators see it.
    DRAFT,
    /// People sign up. Whether it takes place may still depend on how many do (EVT-7).
    PUBLISHED,
    /// It will take place.
    CONFIRMED,
    /// It was called off.
    CANCELLED;

    public boolean canBecome(EventStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == CONFIRMED || next == CANCELLED;
            case CONFIRMED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    /// Whether people can sign up for it.
    boolean isOpen() {
        return this == PUBLISHED || this == CONFIRMED;
    }
}
