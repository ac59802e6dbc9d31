package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.problem.NotFound;

/// Statements about registrations and their steps. A registration is read together with its event, since the
/// event's times decide what can be done with it.
@ApplicationScoped
class RegistrationRepository implements Repository<Registration> {

    private final EventPlaces places;

    RegistrationRepository(EventPlaces places) {
        this.places = places;
    }

    @Override
    public Registration getById(UUID id) {
        return find("from Registration r join fetch r.event where r.id = ?1", id)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
    }

    /// Holds its event: whoever changes a registration changes who has a place.
    @Override
    public void hold(Registration registration) {
        places.hold(registration.event());
        getEntityManager().refresh(registration);
    }

    List<Registration> listOf(Event event, Collection<RegistrationStatus> statuses) {
        return list("event = ?1 and status in ?2", event, statuses);
    }

    /// All of an event, by the time of registration.
    ///
    /// @param statuses at least one
    List<Registration> listInOrder(Event event, Collection<RegistrationStatus> statuses) {
        return list("event = ?1 and status in ?2 order by registeredAt, id", event, statuses);
    }

    List<Registration> listConfirmed(Event event, Collection<UUID> ids) {
        return list("event = ?1 and status = CONFIRMED and id in ?2", event, ids);
    }

    /// Confirmed registrations for events of an edition: those for an organisation, and those of people who came
    /// without naming one. Without an organisation: all those of the people.
    List<Registration> listConfirmed(UUID editionId, @Nullable UUID organisationId, Set<UUID> people) {
        return getEntityManager()
                .createQuery(
                        "select r from Registration r where r.status = CONFIRMED and r.event.id in"
                                + " (select e.id from Event e where e.editionId = :edition)"
                                + " and (r.organisationId = :organisation"
                                + " or (r.accountId in :people and (:organisation is null or r.organisationId is null)))",
                        Registration.class)
                .setParameter("edition", editionId)
                .setParameter("organisation", organisationId)
                .setParameter("people", people)
                .getResultList();
    }

    /// With their events, from the latest.
    List<Registration> listOfPerson(UUID accountId, int most) {
        return getEntityManager()
                .createQuery(
                        "select r from Registration r join fetch r.event where r.accountId = :account"
                                + " order by r.registeredAt desc, r.id",
                        Registration.class)
                .setParameter("account", accountId)
                .setMaxResults(most)
                .getResultList();
    }

    /// Offers whose deadline has come, from the earliest.
    List<UUID> listLapsedOffers(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Registration r where r.status = OFFERED and r.offerExpiresAt <= :now"
                                + " order by r.offerExpiresAt, r.id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Registration> findByCertificateCode(String code) {
        return find("from Registration r join fetch r.event where r.certificateCode = ?1", code)
                .singleResultOptional();
    }

    boolean hasAny(Event event) {
        return count("event", event) > 0;
    }

    boolean isSignedUp(Event event, UUID accountId) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from Registration r where r.event = :event and r.accountId = :account"
                                + " and r.status in (CONFIRMED, WAITLISTED, OFFERED)",
                        Integer.class)
                .setParameter("event", event)
                .setParameter("account", accountId)
                .getResultList()
                .isEmpty();
    }

    /// The first in the queue: by tier, then by time.
    Optional<Registration> findFirstWaiting(Event event) {
        return find("event = ?1 and status = WAITLISTED order by tier, registeredAt, id", event)
                .page(0, 1)
                .firstResultOptional();
    }

    /// How many wait before one who waits.
    long countBefore(Registration registration) {
        return count(
                "event = ?1 and status = WAITLISTED and (tier < ?2 or (tier = ?2 and (registeredAt < ?3"
                        + " or (registeredAt = ?3 and id < ?4))))",
                registration.event(),
                registration.tier(),
                registration.registeredAt(),
                registration.id());
    }

    /// EVT-8.
    void forgetNeeds(Instant endedBefore) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE registration r SET needs = NULL, answers = NULL, version = r.version + 1 FROM event e
                        WHERE e.id = r.event_id AND (r.needs IS NOT NULL OR r.answers IS NOT NULL) AND e.ends_at <= :before
                        """)
                .setParameter("before", endedBefore)
                .executeUpdate();
    }

    void add(RegistrationStep step) {
        getEntityManager().persist(step);
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
