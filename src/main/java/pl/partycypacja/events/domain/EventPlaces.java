package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongConsumer;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;

/// The places of events (EVT-6). Whatever changes who has a place first holds the event's row here, until the
/// transaction ends. So changes of one event's places happen one after another, and each sees the event as the one
/// before left it.
@ApplicationScoped
class EventPlaces {

    private final EventRepository events;

    EventPlaces(EventRepository events) {
        this.events = events;
    }

    /// @throws NotFound when it was deleted meanwhile
    void hold(Event event) {
        follow(event, events.holdRow(event.id()));
    }

    /// Holds an event that the caller means to do something with.
    ///
    /// @throws Forbidden when the action is not the caller's
    /// @throws StateConflict when the event's state or the time does not allow it
    void hold(Seen<Event> seen, EventAction action) {
        hold(seen, action, version -> {});
    }

    /// The same, where the caller says which version they had seen.
    ///
    /// @param requireVersion refuses when the caller had seen another one
    void hold(Seen<Event> seen, EventAction action, LongConsumer requireVersion) {
        seen.requireRight(action);
        hold(seen.thing());
        requireVersion.accept(seen.thing().version());
        seen.requirePossible(action);
    }

    /// Takes a place if there is one. It holds the event even if there is none: whoever finds no place is on the
    /// waitlist before anyone frees one.
    ///
    /// @return whether there was one
    boolean take(Event event) {
        EventRepository.Row row = events.takePlace(event.id());
        follow(event, row);
        return row.isTaken();
    }

    void free(Event event) {
        follow(event, events.freePlace(event.id()));
    }

    void freeAll(Event event) {
        follow(event, events.freeAllPlaces(event.id()));
    }

    /// An event is large: it is read again only when somebody changed it meanwhile. Places do not count as a
    /// change.
    private void follow(Event event, EventRepository.Row row) {
        if (row.version() != event.version()) {
            events.readAnew(event);
        }
        event.countTaken(row.taken());
    }
}
