package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.programmes.EventKind;

/// Every statement about events. Whoever wants to hold an event asks [EventPlaces].
@ApplicationScoped
class EventRepository implements Repository<Event> {

    /// What the database holds of an event's places.
    ///
    /// @param version of the event
    /// @param isTaken whether the statement took a place
    record Row(long version, int taken, boolean isTaken) {}

    /// Holds the event's row until the transaction ends, without reading all of it.
    ///
    /// @throws NotFound when it was deleted meanwhile
    Row holdRow(UUID id) {
        return row("SELECT version, taken, false FROM event WHERE id = :id FOR NO KEY UPDATE", id);
    }

    /// Takes a place if there is one, and holds the row in either case: one statement, so that no place is taken
    /// twice.
    Row takePlace(UUID id) {
        return row("""
                UPDATE event SET taken = CASE WHEN taken < capacity THEN taken + 1 ELSE taken END WHERE id = :id
                RETURNING new.version, new.taken, new.taken > old.taken
                """, id);
    }

    Row freePlace(UUID id) {
        return row("UPDATE event SET taken = taken - 1 WHERE id = :id RETURNING version, taken, false", id);
    }

    Row freeAllPlaces(UUID id) {
        return row("UPDATE event SET taken = 0 WHERE id = :id RETURNING version, taken, false", id);
    }

    private Row row(String statement, UUID id) {
        List<?> found = getEntityManager()
                .createNativeQuery(statement)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Object[] row = (Object[]) found.getFirst();
        return new Row((Long) row[0], (Integer) row[1], (Boolean) row[2]);
    }

    void readAnew(Event event) {
        getEntityManager().refresh(event);
    }

    /// In no particular order.
    List<Event> listByIds(Collection<UUID> ids) {
        return ById.list(getEntityManager(), Event.class, ids);
    }

    boolean exists(UUID editionId, String title) {
        return count("editionId = ?1 and title = ?2", editionId, title) > 0;
    }

    /// What was published and ends after a moment: first what is not over, from the earliest; then what is, from
    /// the latest.
    ///
    /// @param programmeId null for all programmes
    List<Event> listPublished(@Nullable UUID programmeId, Instant endsAfter, Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select e from Event e where e.publishedAt is not null and e.endsAt > :since"
                                + " and (:programme is null or e.programmeId = :programme)"
                                + " order by case when e.endsAt > :now then e.startsAt end nulls last, e.startsAt desc, e.id",
                        Event.class)
                .setParameter("programme", programmeId)
                .setParameter("now", now)
                .setParameter("since", endsAfter)
                .setMaxResults(most)
                .getResultList();
    }

    /// Events of an edition that take place or may do so, from the earliest.
    List<Event> listOpen(UUID editionId, List<EventKind> kinds) {
        return getEntityManager()
                .createQuery(
                        "select e from Event e where e.editionId = :edition and e.kind in :kinds"
                                + " and e.status in (PUBLISHED, CONFIRMED) order by e.startsAt, e.id",
                        Event.class)
                .setParameter("edition", editionId)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /// Events whose decision day has come while fewer people have a place than the minimum (EVT-7). It marks them,
    /// so that no other call returns them for the same decision day.
    List<UUID> takeDueForDecision(Instant now, LocalDate today) {
        return getEntityManager()
                .createNativeQuery("""
                        UPDATE event SET decision_reminded_for = CAST(details ->> 'decisionOn' AS date)
                        WHERE status = 'PUBLISHED' AND starts_at > :now
                          AND decision_reminded_for IS DISTINCT FROM CAST(details ->> 'decisionOn' AS date)
                          AND taken < CAST(details ->> 'minimum' AS integer)
                          AND CAST(details ->> 'decisionOn' AS date) <= :today
                        RETURNING id
                        """)
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }
}
