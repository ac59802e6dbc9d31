package pl.partycypacja.events.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.Ownership;
import pl.partycypacja.applications.ParticipantLetters;
import pl.partycypacja.events.domain.RegistrationStatus.Action;
import pl.partycypacja.events.domain.RegistrationStep.Reason;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.paging.Listing;
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
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.time.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;

/// Who has a place at an event, and who waits for one (EVT-5, EVT-6).
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    private final Places places;
    private final Tiers tiers;
    private final Ownership ownership;
    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;
    private final ParticipantLetters letters;
    private final Listings listings;
    private final Clock clock;

    Registrations(
            Places places,
            Tiers tiers,
            Ownership ownership,
            OrganisationsApi organisations,
            ProgrammesApi programmes,
            ParticipantLetters letters,
            Listings listings,
            Clock clock) {
        this.places = places;
        this.tiers = tiers;
        this.ownership = ownership;
        this.organisations = organisations;
        this.programmes = programmes;
        this.letters = letters;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of registrations is narrowed by; null and empty mean any.
    public record Filter(@Nullable UUID eventId, List<RegistrationStatus> statuses) {}

    /// People see their own and those for organisations they belong to, coordinators those of their programmes.
    public Page<Registration> list(PageRequest page, Filter filter, Caller caller) {
        UUID account = caller.requireAccountId();
        return listings.of(Registration.class, "select x from Registration x")
                .where(
                        "x.accountId = :caller or x.organisationId in :organisations or x.programmeId in :programmes"
                                + " or :seesAll = true",
                        "caller",
                        account)
                .with("organisations", Listing.idsOrNone(organisations.listOrganisationIdsOf(account)))
                .with(
                        "programmes",
                        Listing.idsOrNone(
                                caller.is(Role.COORDINATOR)
                                        ? programmes.listCoordinatedProgrammeIds(account)
                                        : Set.of()))
                .with("seesAll", caller.is(Role.ADMIN))
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
        if (!isPerson(registration, caller)) {
            ownership.requireVisible(registration, caller);
        }
        return registration;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden for anyone else than the person
    public Registration getOwn(UUID id, Caller caller) {
        Registration registration = getVisible(id, caller);
        if (!isPerson(registration, caller)) {
            throw new Forbidden();
        }
        return registration;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden for anyone else than the person and coordinators
    public Registration getCancellable(UUID id, Caller caller) {
        Registration registration = getVisible(id, caller);
        if (!isPersonOrStaff(registration, caller)) {
            throw new Forbidden();
        }
        return registration;
    }

    /// Whoever comes, whatever organisation they come for.
    public boolean isPerson(Registration registration, Caller caller) {
        return registration.accountId().equals(caller.accountId());
    }

    /// Who may know what the person needs (EVT-8), and the address on the web.
    public boolean isPersonOrStaff(Registration registration, Caller caller) {
        return isPerson(registration, caller) || ownership.isCoordinator(registration, caller);
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
        // First the turn, then everything that is judged by it: the order of turns is the order of those who wait.
        boolean hasPlace = places.take(event.id());
        getEntityManager().refresh(event);
        Instant now = clock.instant();
        if (!event.isUpcoming(now)) {
            throw new StateConflict(event.status(), List.of());
        }
        int tier = tiers.tierOf(event, organisationId, caller);
        requireOpen(event, tier, now);
        UUID account = caller.requireAccountId();
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

    /// EVT-6: a place, or a turn, given up; by the person or a coordinator.
    ///
    /// @throws StateConflict when there is nothing to give up, or the event has begun
    public void cancel(Event event, Registration registration, Caller caller) {
        lock(event, registration, Action.CANCEL);
        boolean held = registration.status().holdsPlace();
        become(
                registration,
                RegistrationStatus.CANCELLED,
                isPerson(registration, caller) ? Reason.GIVEN_UP : Reason.REMOVED_BY_COORDINATOR,
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
        registration.requireAllowed(action, event, clock.instant());
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

    /// What an event's change means: places that were added go to those who wait, and nobody is waited for after it
    /// begins; while the event is held.
    void follow(Event event) {
        list("eventId = ?1 and status = OFFERED", event.id())
                .forEach(offered -> offered.offerUntilAtMost(event.startsAt()));
        while (event.isUpcoming(clock.instant()) && isWaitedFor(event) && places.take(event.id())) {
            offerNext(event, Reason.PLACES_ADDED);
        }
        flush();
    }

    /// The event is called off: nobody has a place at it, or waits for one; while it is held.
    void endAll(Event event, UUID actorId) {
        list("eventId = ?1 and status in (CONFIRMED, WAITLISTED, OFFERED)", event.id())
                .forEach(registration ->
                        become(registration, RegistrationStatus.CANCELLED, Reason.EVENT_CANCELLED, actorId));
        places.freeAll(event.id());
        flush();
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
        letters.tellPeople(kind, event.programmeId(), people, facts(event, note, false), calendar);
    }

    private void tell(EventMessage kind, Event event, Registration registration, String note) {
        letters.tellPeople(
                kind,
                event.programmeId(),
                List.of(registration.accountId()),
                facts(event, note, kind == EventMessage.REGISTRATION_CONFIRMED),
                null);
    }

    private static Map<String, String> facts(Event event, String note, boolean withLink) {
        return Map.of(
                "event", event.title(),
                "startsAt", Warsaw.text(event.startsAt()),
                "where", event.details().where(withLink),
                "note", note);
    }
}
