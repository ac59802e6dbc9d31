package pl.partycypacja.events.domain;

import java.util.List;

/// Where a registration stands (EVT-6).
public enum RegistrationStatus {
    /// Has a place.
    CONFIRMED(List.of(RegistrationAction.UPDATE, RegistrationAction.TRANSFER, RegistrationAction.CANCEL)),
    WAITLISTED(List.of(RegistrationAction.UPDATE, RegistrationAction.CANCEL)),
    /// A place is kept until the offer's deadline.
    OFFERED(List.of(
            RegistrationAction.ACCEPT,
            RegistrationAction.DECLINE,
            RegistrationAction.UPDATE,
            RegistrationAction.CANCEL)),
    DECLINED(List.of()),
    LAPSED(List.of()),
    CANCELLED(List.of());

    /// Of those who have a place or may still get one.
    static final List<RegistrationStatus> LIVE = List.of(CONFIRMED, WAITLISTED, OFFERED);

    private final List<RegistrationAction> allowedActions;

    RegistrationStatus(List<RegistrationAction> allowedActions) {
        this.allowedActions = allowedActions;
    }

    /// What whoever comes may do; coordinators may do some of it in their stead.
    public List<RegistrationAction> allowedActions() {
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
