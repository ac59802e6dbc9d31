package pl.partycypacja.events.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Registrations, and each step of theirs with its reason (EVT-6).
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private final EventPlaces places;

    RegistrationRepository(EventPlaces places) {
        this.places = places;
    }

    Event eventOf(Registration registration) {
        return getEntityManager().find(Event.class, registration.eventId());
    }

    /// Its event, held until the transaction ends; the registration is then as it is in the database.
    Event hold(Registration registration) {
        Event event = eventOf(registration);
        places.hold(event);
        getEntityManager().refresh(registration);
        return event;
    }

    List<Registration> listOf(Event event, Collection<RegistrationStatus> statuses) {
        return list("eventId = ?1 and status in ?2", event.id(), statuses);
    }

    List<Registration> listConfirmed(Event event, Collection<UUID> ids) {
        return list("eventId = ?1 and status = CONFIRMED and id in ?2", event.id(), ids);
    }

    Optional<Registration> findByCertificateCode(String code) {
        return find("certificateCode", code).firstResultOptional();
    }

    boolean isSignedUp(Event event, UUID accountId) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from Registration r where r.eventId = :event and r.accountId = :account"
                                + " and r.status in (CONFIRMED, WAITLISTED, OFFERED)",
                        Integer.class)
                .setParameter("event", event.id())
                .setParameter("account", accountId)
                .getResultList()
                .isEmpty();
    }

    Optional<Registration> findFirstWaiting(Event event) {
        return find("eventId = ?1 and status = WAITLISTED order by tier, registeredAt, id", event.id())
                .page(0, 1)
                .firstResultOptional();
    }

    /// How many wait before one who waits.
    long countBefore(Registration registration) {
        return count(
                "eventId = ?1 and status = WAITLISTED and (tier < ?2 or (tier = ?2 and (registeredAt < ?3"
                        + " or (registeredAt = ?3 and id < ?4))))",
                registration.eventId(),
                registration.tier(),
                registration.registeredAt(),
                registration.id());
    }

    void become(
            Registration registration,
            RegistrationStatus next,
            RegistrationStepReason reason,
            @Nullable UUID actorId,
            Instant now) {
        RegistrationStatus before = registration.status();
        registration.become(next, now);
        // It is given with the first presence.
        if (registration.certificateCode() != null) {
            forgetPresence("registrationId", registration.id());
        }
        note(registration, before, reason, actorId, now);
        flush();
    }

    /// All that are left of an event that is called off.
    void endAll(Event event, UUID actorId, Instant now) {
        for (Registration registration : listOf(event, RegistrationStatus.LIVE)) {
            RegistrationStatus before = registration.status();
            registration.become(RegistrationStatus.CANCELLED, now);
            note(registration, before, RegistrationStepReason.EVENT_CANCELLED, actorId, now);
        }
        forgetPresence("eventId", event.id());
    }

    /// Whoever was noted in the morning and gave up before the start was not there.
    private void forgetPresence(String of, UUID id) {
        getEntityManager()
                .createQuery("delete from Presence p where p." + of + " = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    void note(
            Registration registration,
            @Nullable RegistrationStatus from,
            RegistrationStepReason reason,
            @Nullable UUID actorId,
            Instant now) {
        getEntityManager().persist(new RegistrationStep(registration, from, reason, actorId, now));
    }

    List<RegistrationStep> listSteps(Registration registration) {
        return getEntityManager()
                .createQuery(
                        "select s from RegistrationStep s where s.registrationId = :registration"
                                + " order by s.happenedAt, s.id",
                        RegistrationStep.class)
                .setParameter("registration", registration.id())
                .getResultList();
    }
}
