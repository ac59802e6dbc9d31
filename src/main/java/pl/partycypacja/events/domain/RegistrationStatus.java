package pl.partycypacja.events.domain;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a registration stands (EVT-6).
public enum RegistrationStatus {
    /// Has a place.
    CONFIRMED(List.of(Action.UPDATE, Action.TRANSFER, Action.CANCEL)),
    WAITLISTED(List.of(Action.UPDATE, Action.CANCEL)),
    /// A place is kept until the offer's deadline.
    OFFERED(List.of(Action.ACCEPT, Action.DECLINE, Action.UPDATE, Action.CANCEL)),
    DECLINED(List.of()),
    LAPSED(List.of()),
    CANCELLED(List.of());

    /// Of those who have a place or may still get one.
    static final List<RegistrationStatus> LIVE = List.of(CONFIRMED, WAITLISTED, OFFERED);

    /// What can be done with it.
    @Schema(name = "RegistrationAction")
    public enum Action {
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

    private final List<Action> allowedActions;

    RegistrationStatus(List<Action> allowedActions) {
        this.allowedActions = allowedActions;
    }

    /// What whoever comes may do; coordinators may do some of it in their stead.
    public List<Action> allowedActions() {
        return allowedActions;
    }

    public boolean canBecome(RegistrationStatus next) {
        return switch (this) {
            case CONFIRMED -> next == CANCELLED;
            case WAITLISTED -> next == OFFERED || next == CANCELLED;
            case OFFERED -> next == CONFIRMED || next == DECLINED || next == LAPSED || next == CANCELLED;
            case DECLINED, LAPSED, CANCELLED -> false;
        };
    }

    boolean holdsPlace() {
        return this == CONFIRMED || this == OFFERED;
    }
}
