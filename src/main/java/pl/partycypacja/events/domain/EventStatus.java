package pl.partycypacja.events.domain;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far an event is. Whether it is over is told by its end, not by a state.
public enum EventStatus {
    /// Seen by the programme's coordinators alone.
    DRAFT(List.of(Action.UPDATE, Action.PUBLISH, Action.DELETE)),
    /// Takes registrations; whether it takes place may still depend on their number (EVT-7).
    PUBLISHED(List.of(Action.UPDATE, Action.CONFIRM, Action.CANCEL)),
    /// It will take place.
    CONFIRMED(List.of(Action.UPDATE, Action.CANCEL)),
    CANCELLED(List.of());

    /// What coordinators may do with it.
    @Schema(name = "EventAction")
    public enum Action {
        UPDATE,
        DELETE,
        PUBLISH,
        CONFIRM,
        CANCEL
    }

    private final List<Action> allowedActions;

    EventStatus(List<Action> allowedActions) {
        this.allowedActions = allowedActions;
    }

    public List<Action> allowedActions() {
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
