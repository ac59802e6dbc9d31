package pl.partycypacja.events.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What coordinators can do with an event, and in which states. What has begun is neither confirmed nor called off;
/// what is over does not change.
public enum EventAction implements Action<Event> {
    UPDATE(EventStatus.DRAFT, EventStatus.PUBLISHED, EventStatus.CONFIRMED),
    DELETE(EventStatus.DRAFT),
    PUBLISH(EventStatus.DRAFT),
    CONFIRM(EventStatus.PUBLISHED),
    CANCEL(EventStatus.PUBLISHED, EventStatus.CONFIRMED);

    private final Set<EventStatus> states;

    EventAction(EventStatus first, EventStatus... others) {
        this.states = EnumSet.of(first, others);
    }

    @Override
    public Set<Relation> by() {
        return EnumSet.of(Relation.COORDINATOR);
    }

    @Override
    public boolean isPossible(Event event, Instant now) {
        return states.contains(event.status()) && isInTime(event, now);
    }

    private boolean isInTime(Event event, Instant now) {
        return switch (this) {
            case PUBLISH, DELETE -> true;
            case UPDATE -> event.status() == EventStatus.DRAFT || !event.isOver(now);
            case CONFIRM, CANCEL -> now.isBefore(event.startsAt());
        };
    }
}
