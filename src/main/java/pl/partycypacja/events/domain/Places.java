package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// The places of events (EVT-6). Whatever changes who has one holds the event's row until the transaction ends, so
/// that one thing happens to an event's places at a time.
@ApplicationScoped
class Places {

    private final EntityManager database;

    Places(EntityManager database) {
        this.database = database;
    }

    /// Takes a place, or none, in one statement; and holds the row either way, so that whoever finds no place is on
    /// the waitlist before one is freed.
    ///
    /// @return whether there was one
    boolean take(UUID eventId) {
        return (Boolean)
                database.createNativeQuery("""
                        UPDATE event SET taken = CASE WHEN taken < capacity THEN taken + 1 ELSE taken END WHERE id = :id
                        RETURNING new.taken > old.taken
                        """).setParameter("id", eventId).getSingleResult();
    }

    void hold(UUID eventId) {
        database.createNativeQuery("SELECT id FROM event WHERE id = :id FOR UPDATE")
                .setParameter("id", eventId)
                .getSingleResult();
    }

    void freeAll(UUID eventId) {
        database.createNativeQuery("UPDATE event SET taken = 0 WHERE id = :id")
                .setParameter("id", eventId)
                .executeUpdate();
    }

    void free(UUID eventId) {
        database.createNativeQuery("UPDATE event SET taken = taken - 1 WHERE id = :id")
                .setParameter("id", eventId)
                .executeUpdate();
    }
}
