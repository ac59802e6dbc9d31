package pl.partycypacja.events.domain;

import java.util.List;

/// How far an event is. Whether it is over is told by its end, not by a state.
public enum EventStatus {
    /// Seen by the programme's coordinators alone.
    DRAFT(List.of(EventAction.UPDATE, EventAction.PUBLISH, EventAction.DELETE)),
    /// Takes registrations; whether it takes place may still depend on their number (EVT-7).
    PUBLISHED(List.of(EventAction.UPDATE, EventAction.CONFIRM, EventAction.CANCEL)),
    /// It will take place.
    CONFIRMED(List.of(EventAction.UPDATE, EventAction.CANCEL)),
    CANCELLED(List.of());

    private final List<EventAction> allowedActions;

    EventStatus(List<EventAction> allowedActions) {
        this.allowedActions = allowedActions;
    }

    public List<EventAction> allowedActions() {
        return allowedActions;
    }

    public boolean canBecome(EventStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == CONFIRMED || next == CANCELLED;
            case CONFIRMED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    /// Whether anyone may see it, and sign up.
    boolean isOpen() {
        return this == PUBLISHED || this == CONFIRMED;
    }
}
