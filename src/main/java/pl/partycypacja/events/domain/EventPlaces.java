package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import pl.partycypacja.platform.problem.NotFound;

/// The places of events (EVT-6). Whatever changes who has one holds the event's row until the transaction ends, so
/// that one thing happens to an event's places at a time; the event is then as it is in the database.
@ApplicationScoped
class EventPlaces {

    private final EntityManager database;

    EventPlaces(EntityManager database) {
        this.database = database;
    }

    /// @throws NotFound when it was deleted meanwhile
    void hold(Event event) {
        change("SELECT version, taken FROM event WHERE id = :id FOR NO KEY UPDATE", event);
    }

    /// Takes a place, or none, in one statement; and holds the row either way, so that whoever finds no place is on
    /// the waitlist before one is freed.
    ///
    /// @return whether there was one
    boolean take(Event event) {
        Object[] row = change("""
                UPDATE event SET taken = CASE WHEN taken < capacity THEN taken + 1 ELSE taken END WHERE id = :id
                RETURNING new.version, new.taken, new.taken > old.taken
                """, event);
        return (Boolean) row[2];
    }

    void free(Event event) {
        change("UPDATE event SET taken = taken - 1 WHERE id = :id RETURNING version, taken", event);
    }

    void freeAll(Event event) {
        change("UPDATE event SET taken = 0 WHERE id = :id RETURNING version, taken", event);
    }

    /// All of the event is read again only where somebody changed it meanwhile.
    ///
    /// @return what the statement gives beside version and places taken
    private Object[] change(String statement, Event event) {
        List<?> found = database.createNativeQuery(statement)
                .setParameter("id", event.id())
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Object[] row = (Object[]) found.getFirst();
        if ((Long) row[0] != event.version()) {
            database.refresh(event);
        }
        event.countTaken((Integer) row[1]);
        return row;
    }
}
