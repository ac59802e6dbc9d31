package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import pl.partycypacja.platform.problem.NotFound;

/// The places of events (EVT-6). Whatever changes who has one holds the event's row until the transaction ends, so
/// that one thing happens to an event's places at a time; the event is then as it is in the database.
@ApplicationScoped
class Places {

    private final EntityManager database;

    Places(EntityManager database) {
        this.database = database;
    }

    /// @throws NotFound when it was deleted meanwhile
    void hold(Event event) {
        try {
            database.refresh(event, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException deleted) {
            throw new NotFound();
        }
    }

    /// Takes a place, or none, in one statement; and holds the row either way, so that whoever finds no place is on
    /// the waitlist before one is freed.
    ///
    /// @return whether there was one
    boolean take(Event event) {
        boolean wasFree = (Boolean)
                database.createNativeQuery("""
                        UPDATE event SET taken = CASE WHEN taken < capacity THEN taken + 1 ELSE taken END WHERE id = :id
                        RETURNING new.taken > old.taken
                        """).setParameter("id", event.id()).getSingleResult();
        database.refresh(event);
        return wasFree;
    }

    void free(Event event) {
        change("UPDATE event SET taken = taken - 1 WHERE id = :id", event);
    }

    void freeAll(Event event) {
        change("UPDATE event SET taken = 0 WHERE id = :id", event);
    }

    private void change(String statement, Event event) {
        database.createNativeQuery(statement).setParameter("id", event.id()).executeUpdate();
        database.refresh(event);
    }
}
