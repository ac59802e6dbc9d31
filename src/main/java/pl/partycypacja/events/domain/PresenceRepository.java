package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Statements about who was at which session (EVT-9).
@ApplicationScoped
class PresenceRepository implements Repository<Presence> {

    /// By session.
    List<Presence> listOf(Collection<UUID> registrationIds) {
        return list("registrationId in ?1 order by session", registrationIds);
    }

    /// The sessions of an event that somebody was at, counted from one.
    Set<Integer> listAttendedSessions(Event event) {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct p.session from Presence p where p.eventId = :event", Integer.class)
                .setParameter("event", event.id())
                .getResultList());
    }

    void removeFrom(int session, Collection<UUID> registrationIds) {
        delete("registrationId in ?1 and session = ?2", registrationIds, session);
    }

    void removeAllOf(Registration registration) {
        delete("registrationId", registration.id());
    }

    void removeAllOf(Event event) {
        delete("eventId", event.id());
    }
}
