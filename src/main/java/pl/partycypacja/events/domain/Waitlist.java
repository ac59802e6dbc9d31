package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.values.Warsaw;

/// What becomes of places that somebody gave up, or that were added: they are offered to those who wait, by tier
/// and then by time (EVT-6). All of it while the event is held.
@ApplicationScoped
class Waitlist {

    private final RegistrationRepository registrations;
    private final EventPlaces places;
    private final RegistrationLetters letters;
    private final AccountsApi accounts;
    private final Clock clock;

    Waitlist(
            RegistrationRepository registrations,
            EventPlaces places,
            RegistrationLetters letters,
            AccountsApi accounts,
            Clock clock) {
        this.registrations = registrations;
        this.places = places;
        this.letters = letters;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// A place that somebody had goes to the first who waits, or is free again.
    void passOn(Event event) {
        Instant now = clock.instant();
        Optional<Registration> first = findNext(event, now);
        first.ifPresentOrElse(
                next -> offer(event, next, RegistrationStepReason.PLACE_FREED, now), () -> places.free(event));
    }

    /// What an event's change means: nobody is waited for after it begins, and places that were added go to those
    /// who wait.
    void follow(Event event) {
        registrations
                .listOf(event, List.of(RegistrationStatus.OFFERED))
                .forEach(offered -> offered.offerUntilAtMost(event.startsAt(), clock.instant()));
        registrations.flush();
        Instant now = clock.instant();
        // Only while there are places: a turn that has not come is nobody's to end.
        while (event.freePlaces() > 0) {
            Optional<Registration> next = findNext(event, now);
            if (next.isEmpty() || !places.take(event)) {
                return;
            }
            offer(event, next.get(), RegistrationStepReason.PLACES_ADDED, now);
        }
    }

    /// The first who waits and can still answer: the turn of a closed account is over.
    private Optional<Registration> findNext(Event event, Instant now) {
        if (!event.isUpcoming(now)) {
            return Optional.empty();
        }
        Optional<Registration> first = registrations.findFirstWaiting(event);
        while (first.isPresent() && !accounts.isActive(first.get().accountId())) {
            registrations.become(
                    first.get(), RegistrationStatus.CANCELLED, RegistrationStepReason.ACCOUNT_CLOSED, null, now);
            first = registrations.findFirstWaiting(event);
        }
        return first;
    }

    private void offer(Event event, Registration next, RegistrationStepReason reason, Instant now) {
        Instant expiresAt = Stream.of(now.plus(event.details().offerLasts()), event.startsAt())
                .min(Instant::compareTo)
                .orElseThrow();
        next.offer(expiresAt, now);
        registrations.note(next, RegistrationStatus.WAITLISTED, reason, null, now);
        letters.tell(EventMessage.EVENT_PLACE_OFFERED, event, next, Map.of("expiresAt", Warsaw.text(expiresAt)));
    }

    /// An offer whose time is over, unless it was accepted meanwhile; the place goes on.
    void lapse(UUID registrationId) {
        Registration registration = registrations.findById(registrationId);
        Event event = registrations.hold(registration);
        Instant now = clock.instant();
        if (registration.status() == RegistrationStatus.OFFERED && registration.isLapsedAt(now)) {
            registrations.become(registration, RegistrationStatus.LAPSED, RegistrationStepReason.TIME_OVER, null, now);
            letters.tell(EventMessage.EVENT_PLACE_LAPSED, event, registration);
            passOn(event);
        }
    }

    /// The event is called off: nobody has a place at it, or waits for one.
    void endAll(Event event, UUID actorId) {
        registrations.endAll(event, actorId, clock.instant());
        places.freeAll(event);
    }
}
