package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pl.partycypacja.accounts.AccountsApi;

/// Offers places that somebody gave up, or that were added, to people who wait: by tier, then by time (EVT-6). All
/// of it happens while the event is held.
@ApplicationScoped
class Waitlist {

    private final RegistrationRepository registrations;
    private final RegistrationSteps steps;
    private final EventPlaces places;
    private final RegistrationLetters letters;
    private final AccountsApi accounts;
    private final Clock clock;

    Waitlist(
            RegistrationRepository registrations,
            RegistrationSteps steps,
            EventPlaces places,
            RegistrationLetters letters,
            AccountsApi accounts,
            Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.places = places;
        this.letters = letters;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Offers a place that somebody had to the first who waits; if nobody waits, the place is free.
    void passOn(Event event) {
        Instant now = clock.instant();
        findNext(event, now)
                .ifPresentOrElse(
                        next -> offer(next, RegistrationStepReason.PLACE_FREED, now), () -> places.free(event));
    }

    /// Follows a change of the event: no offer lasts beyond its start, and places that were added go to people who
    /// wait.
    void follow(Event event) {
        registrations
                .listOf(event, List.of(RegistrationStatus.OFFERED))
                .forEach(offered -> offered.offerUntilAtMost(event.startsAt(), clock.instant()));
        registrations.flush();
        Instant now = clock.instant();
        // The next one is looked for only while there is a place: looking ends the turns of closed accounts.
        while (event.freePlaces() > 0) {
            Optional<Registration> next = findNext(event, now);
            if (next.isEmpty() || !places.take(event)) {
                return;
            }
            offer(next.get(), RegistrationStepReason.PLACES_ADDED, now);
        }
    }

    /// The first who waits and can still answer. The turns of closed accounts that come before end here.
    private Optional<Registration> findNext(Event event, Instant now) {
        if (!event.isUpcoming(now)) {
            return Optional.empty();
        }
        Optional<Registration> first = registrations.findFirstWaiting(event);
        while (first.isPresent() && !accounts.isActive(first.get().accountId())) {
            steps.become(first.get(), RegistrationStatus.CANCELLED, RegistrationStepReason.ACCOUNT_CLOSED, null, now);
            first = registrations.findFirstWaiting(event);
        }
        return first;
    }

    private void offer(Registration next, RegistrationStepReason reason, Instant now) {
        Event event = next.event();
        Instant expiresAt = Stream.of(now.plus(event.details().offerLasts()), event.startsAt())
                .min(Instant::compareTo)
                .orElseThrow();
        steps.offer(next, expiresAt, reason, now);
        letters.tellOffer(next, expiresAt);
    }

    /// Ends an offer whose deadline has come, unless it was answered meanwhile, and passes its place on.
    void lapse(UUID registrationId) {
        Registration registration = registrations.getById(registrationId);
        registrations.hold(registration);
        Instant now = clock.instant();
        if (registration.status() == RegistrationStatus.OFFERED && registration.isLapsedAt(now)) {
            steps.become(registration, RegistrationStatus.LAPSED, RegistrationStepReason.TIME_OVER, null, now);
            letters.tell(EventMessage.EVENT_PLACE_LAPSED, registration);
            passOn(registration.event());
        }
    }

    /// The event is called off: nobody has a place at it any more, or waits for one.
    void endAll(Event event, UUID actorId) {
        steps.endAll(event, actorId, clock.instant());
        places.freeAll(event);
    }
}
