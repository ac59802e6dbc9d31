package pl.partycypacja.events.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.Ownership;
import pl.partycypacja.applications.ParticipantLetters;
import pl.partycypacja.events.domain.RegistrationStatus.Action;
import pl.partycypacja.events.domain.RegistrationStep.Reason;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.time.Warsaw;

/// Who has a place at an event, and who waits for one (EVT-5, EVT-6).
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    private final Places places;
    private final Tiers tiers;
    private final Ownership ownership;
    private final ParticipantLetters letters;
    private final Listings listings;
    private final Clock clock;

    Registrations(
            Places places,
            Tiers tiers,
            Ownership ownership,
            ParticipantLetters letters,
            Listings listings,
            Clock clock) {
        this.places = places;
        this.tiers = tiers;
        this.ownership = ownership;
        this.letters = letters;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of registrations is narrowed by; null and empty mean any.
    public record Filter(@Nullable UUID eventId, List<RegistrationStatus> statuses) {}

    /// People see their own and those of their organisations, coordinators those of their programmes.
    public Page<Registration> list(PageRequest page, Filter filter, Caller caller) {
        return ownership
                .narrow(listings.of(Registration.class, "select x from Registration x"), caller)
                .where("x.eventId = :event", "event", filter.eventId())
                .where("x.status in :statuses", "statuses", filter.statuses())
                .sortable("registeredAt", "x.registeredAt", Instant.class, Registration::registeredAt)
                .sortable("tier", "x.tier", Integer.class, Registration::tier)
                .sortedBy("registeredAt")
                .page(page, "x.id", Registration::id);
    }

    /// @throws NotFound when there is none, or the caller may not know of it
    public Registration getVisible(UUID id, Caller caller) {
        Registration registration = findByIdOptional(id).orElseThrow(NotFound::new);
        ownership.requireVisible(registration, caller);
        return registration;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when it is not the caller's
    public Registration getOwn(UUID id, Caller caller) {
        Registration registration = getVisible(id, caller);
        ownership.requireOwn(registration, caller);
        return registration;
    }

    /// EVT-8: needs are for the person and for coordinators.
    public boolean seesNeeds(Registration registration, Caller caller) {
        return registration.accountId().equals(caller.accountId()) || ownership.isCoordinator(registration, caller);
    }

    public List<RegistrationStep> listSteps(Registration registration) {
        return getEntityManager()
                .createQuery(
                        "select s from RegistrationStep s where s.registrationId = :registration"
                                + " order by s.happenedAt, s.id",
                        RegistrationStep.class)
                .setParameter("registration", registration.id())
                .getResultList();
    }

    /// How many wait for each place of the waitlist before this one; empty for who does not wait.
    public Optional<Long> countBefore(Registration registration) {
        return registration.status() == RegistrationStatus.WAITLISTED
                ? Optional.of(count(
                        "eventId = ?1 and status = WAITLISTED and (tier < ?2 or (tier = ?2 and (registeredAt < ?3"
                                + " or (registeredAt = ?3 and id < ?4))))",
                        registration.eventId(),
                        registration.tier(),
                        registration.registeredAt(),
                        registration.id()))
                : Optional.empty();
    }

    /// A place, while there is one; else a turn in the queue (EVT-5, EVT-6).
    ///
    /// @param organisationId for whom the caller comes; null for themselves
    /// @throws StateConflict when it is not to come
    /// @throws DomainException `sign-up-not-open` before the tier's day and after the last; `already-exists`
    /// @throws Forbidden when the event is not for the caller
    /// @throws InvalidInput `unknown-reference` for an organisation that the caller does not belong to
    public Registration register(Event event, @Nullable UUID organisationId, @Nullable Needs needs, Caller caller) {
        Instant now = clock.instant();
        event.requireUpcoming(now);
        int tier = tiers.tierOf(event, organisationId, caller);
        requireOpen(event, tier, now);
        UUID account = caller.requireAccountId();
        boolean hasPlace = places.take(event.id());
        getEntityManager().refresh(event);
        event.requireUpcoming(now);
        if (count("eventId = ?1 and accountId = ?2 and status in (CONFIRMED, WAITLISTED, OFFERED)", event.id(), account)
                > 0) {
            throw new DomainException(ProblemType.ALREADY_EXISTS);
        }
        Registration registration = new Registration(
                event,
                account,
                organisationId,
                tier,
                hasPlace ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED,
                needs,
                now);
        persistAndFlush(registration);
        note(registration, null, hasPlace ? Reason.PLACE_FREE : Reason.EVENT_FULL, account);
        tell(
                hasPlace ? EventMessage.REGISTRATION_CONFIRMED : EventMessage.REGISTRATION_WAITLISTED,
                event,
                registration,
                "");
        return registration;
    }

    private static void requireOpen(Event event, int tier, Instant now) {
        Instant opens = event.details().signUpOpensAt(tier);
        if ((opens != null && now.isBefore(opens)) || !now.isBefore(event.signUpClosesAt())) {
            throw new DomainException(
                    ProblemType.SIGN_UP_NOT_OPEN,
                    opens == null ? "–" : Warsaw.text(opens),
                    Warsaw.text(event.signUpClosesAt()));
        }
    }

    /// EVT-6: the place that was kept for them.
    ///
    /// @throws StateConflict when nothing is offered, or its time is over
    public void accept(Event event, Registration registration, Caller caller) {
        lock(event, registration, Action.ACCEPT);
        become(registration, RegistrationStatus.CONFIRMED, Reason.ACCEPTED, caller.requireAccountId());
        flush();
        tell(EventMessage.REGISTRATION_CONFIRMED, event, registration, "");
    }

    /// EVT-6: the place goes on to the next.
    ///
    /// @throws StateConflict when nothing is offered
    public void decline(Event event, Registration registration, Caller caller) {
        lock(event, registration, Action.DECLINE);
        become(registration, RegistrationStatus.DECLINED, Reason.DECLINED, caller.requireAccountId());
        flush();
        passOn(event);
    }

    /// EVT-6: a place, or a turn, given up; by the person, their organisation or a coordinator.
    ///
    /// @throws StateConflict when there is nothing to give up, or the event has begun
    public void cancel(Event event, Registration registration, Caller caller) {
        lock(event, registration, Action.CANCEL);
        boolean held = registration.status().holdsPlace();
        become(
                registration,
                RegistrationStatus.CANCELLED,
                ownership.isOwn(registration, caller) ? Reason.GIVEN_UP : Reason.REMOVED_BY_COORDINATOR,
                caller.requireAccountId());
        flush();
        tell(EventMessage.REGISTRATION_CANCELLED, event, registration, "");
        if (held) {
            passOn(event);
        }
    }

    private void lock(Event event, Registration registration, Action action) {
        places.hold(event.id());
        getEntityManager().refresh(event);
        getEntityManager().refresh(registration);
        Instant now = clock.instant();
        event.requireUpcoming(now);
        registration.requireAllowed(action, now);
    }

    /// An offer whose time is over, unless it was accepted meanwhile; the place goes on.
    void lapse(Event event, UUID registrationId) {
        places.hold(event.id());
        getEntityManager().refresh(event);
        Registration registration = findById(registrationId);
        getEntityManager().refresh(registration);
        if (registration.status() == RegistrationStatus.OFFERED && registration.isLapsedAt(clock.instant())) {
            become(registration, RegistrationStatus.LAPSED, Reason.TIME_OVER, null);
            flush();
            tell(EventMessage.EVENT_PLACE_LAPSED, event, registration, "");
            passOn(event);
        }
    }

    /// A place that somebody had goes to the first who waits, or is free again; while the event is held.
    private void passOn(Event event) {
        if (event.status().isOpen()
                && clock.instant().isBefore(event.startsAt())
                && offerNext(event, Reason.PLACE_FREED)) {
            return;
        }
        places.free(event.id());
    }

    /// Places that were added go to those who wait; while the event is held.
    void offerAdded(Event event) {
        while (isWaitedFor(event) && places.take(event.id())) {
            offerNext(event, Reason.PLACES_ADDED);
        }
    }

    private boolean isWaitedFor(Event event) {
        return count("eventId = ?1 and status = WAITLISTED", event.id()) > 0;
    }

    private boolean offerNext(Event event, Reason reason) {
        Optional<Registration> first = find(
                        "eventId = ?1 and status = WAITLISTED order by tier, registeredAt, id", event.id())
                .page(0, 1)
                .firstResultOptional();
        first.ifPresent(next -> {
            Instant now = clock.instant();
            Instant expiresAt = Stream.of(now.plus(event.details().offerLasts()), event.startsAt())
                    .min(Instant::compareTo)
                    .orElseThrow();
            next.offer(expiresAt, now);
            note(next, RegistrationStatus.WAITLISTED, reason, null);
            flush();
            tell(EventMessage.EVENT_PLACE_OFFERED, event, next, Warsaw.text(expiresAt));
        });
        return first.isPresent();
    }

    private void become(Registration registration, RegistrationStatus next, Reason reason, @Nullable UUID actorId) {
        RegistrationStatus before = registration.status();
        registration.become(next, clock.instant());
        note(registration, before, reason, actorId);
    }

    private void note(
            Registration registration, @Nullable RegistrationStatus from, Reason reason, @Nullable UUID actorId) {
        getEntityManager().persist(new RegistrationStep(registration, from, reason, actorId, clock.instant()));
    }

    /// Everyone who has a place or waits for one.
    void tellAll(EventMessage kind, Event event, String note, String calendar) {
        List<UUID> people = find("eventId = ?1 and status in (CONFIRMED, WAITLISTED, OFFERED)", event.id()).stream()
                .map(Registration::accountId)
                .toList();
        letters.tellPeople(kind, event.programmeId(), people, facts(event, note), calendar);
    }

    private void tell(EventMessage kind, Event event, Registration registration, String note) {
        letters.tellPeople(kind, event.programmeId(), List.of(registration.accountId()), facts(event, note), null);
    }

    private static Map<String, String> facts(Event event, String note) {
        return Map.of(
                "event", event.title(),
                "startsAt", Warsaw.text(event.startsAt()),
                "where", Objects.requireNonNull(event.details().where()),
                "note", note);
    }
}
