package pl.partycypacja.events.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Where a registration stands (EVT-6).
public enum RegistrationStatus {
    /// The person has a place.
    CONFIRMED,
    /// The person waits for a place.
    WAITLISTED,
    /// A place is kept for the person until the offer's deadline.
    OFFERED,
    DECLINED,
    LAPSED,
    CANCELLED;

    /// Those of people who have a place or may still get one.
    static final Set<RegistrationStatus> LIVE = Collections.unmodifiableSet(EnumSet.of(CONFIRMED, WAITLISTED, OFFERED));

    public boolean canBecome(RegistrationStatus next) {
        return switch (this) {
            case CONFIRMED -> next == CANCELLED;
            case WAITLISTED -> next == OFFERED || next == CANCELLED;
            case OFFERED -> next == CONFIRMED || next == DECLINED || next == LAPSED || next == CANCELLED;
            case DECLINED, LAPSED, CANCELLED -> false;
        };
    }

    /// Whether one of the event's places is the person's, or kept for them.
    boolean holdsPlace() {
        return this == CONFIRMED || this == OFFERED;
    }
}
