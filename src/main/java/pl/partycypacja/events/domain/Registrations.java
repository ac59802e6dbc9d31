package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;

/// Gives places at events, and takes them back (EVT-5, EVT-6).
@ApplicationScoped
public class Registrations {

    private final RegistrationRepository registrations;
    private final RegistrationDirectory directory;
    private final EventPlaces places;
    private final Tiers tiers;
    private final Waitlist waitlist;
    private final RegistrationLetters letters;
    private final Questions questions;
    private final OrganisationsApi organisations;
    private final AccountsApi accounts;
    private final Clock clock;

    Registrations(
            RegistrationRepository registrations,
            RegistrationDirectory directory,
            EventPlaces places,
            Tiers tiers,
            Waitlist waitlist,
            RegistrationLetters letters,
            Questions questions,
            OrganisationsApi organisations,
            AccountsApi accounts,
            Clock clock) {
        this.registrations = registrations;
        this.directory = directory;
        this.places = places;
        this.tiers = tiers;
        this.waitlist = waitlist;
        this.letters = letters;
        this.questions = questions;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// What people say beside that they come.
    ///
    /// @param answers to the event's questions; null is no answer to any
    public record Said(
            @Nullable ParticipantNeeds needs, @Nullable ObjectNode answers) {}

    /// A place, while there is one; else a turn in the queue (EVT-5, EVT-6).
    ///
    /// @param organisationId for whom the caller comes; null for themselves
    /// @param language of what is wrong with answers
    /// @throws StateConflict when it is not to come
    /// @throws DomainException `sign-up-not-open` before the tier's day and after the last; `already-exists`
    /// @throws Forbidden when the event is not for the caller
    /// @throws InvalidInput `unknown-reference` for an organisation that the caller does not belong to
    public Registration register(
            Event event, @Nullable UUID organisationId, Said said, Locale language, Caller caller) {
        // First the turn, then everything that is judged by it: the order of turns is the order of those who wait.
        boolean hasPlace = places.take(event);
        Instant now = clock.instant();
        if (!event.isUpcoming(now)) {
            throw new StateConflict(event.status(), List.of());
        }
        int tier = tiers.tierOf(event, organisationId, caller);
        requireOpen(event, tier, now);
        UUID account = caller.requireAccountId();
        if (registrations.isSignedUp(event, account)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        RegistrationStatus status = hasPlace ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED;
        Registration registration = new Registration(event, account, organisationId, tier, status, now);
        registration.fill(said.needs(), questions.requireAnswers(event, said.answers(), language), now);
        registrations.persist(registration);
        registrations.note(
                registration,
                null,
                hasPlace ? RegistrationStepReason.PLACE_FREE : RegistrationStepReason.EVENT_FULL,
                account,
                now);
        letters.tell(
                hasPlace ? EventMessage.REGISTRATION_CONFIRMED : EventMessage.REGISTRATION_WAITLISTED,
                event,
                registration);
        return registration;
    }

    private static void requireOpen(Event event, int tier, Instant now) {
        Instant opens = event.details().signUpOpensAt(tier);
        if ((opens != null && now.isBefore(opens)) || !now.isBefore(event.signUpClosesAt())) {
            throw new DomainException(
                    EventProblem.SIGN_UP_NOT_OPEN,
                    opens == null ? "–" : Warsaw.text(opens),
                    Warsaw.text(event.signUpClosesAt()));
        }
    }

    /// EVT-6: the place that was kept for them.
    ///
    /// @throws StateConflict when nothing is offered, or its time is over
    public void accept(Registration registration, Caller caller) {
        Event event = hold(registration, RegistrationAction.ACCEPT, caller);
        become(registration, RegistrationStatus.CONFIRMED, RegistrationStepReason.ACCEPTED, caller);
        letters.tell(EventMessage.REGISTRATION_CONFIRMED, event, registration);
    }

    /// EVT-6: the place goes on to the next.
    ///
    /// @throws StateConflict when nothing is offered
    public void decline(Registration registration, Caller caller) {
        Event event = hold(registration, RegistrationAction.DECLINE, caller);
        become(registration, RegistrationStatus.DECLINED, RegistrationStepReason.DECLINED, caller);
        waitlist.passOn(event);
    }

    /// EVT-6: a place, or a turn, given up; by the person or a coordinator.
    ///
    /// @throws StateConflict when there is nothing to give up, or the event has begun
    public void cancel(Registration registration, Caller caller) {
        Event event = hold(registration, RegistrationAction.CANCEL, caller);
        boolean held = registration.status().holdsPlace();
        become(
                registration,
                RegistrationStatus.CANCELLED,
                registration.isOf(caller)
                        ? RegistrationStepReason.GIVEN_UP
                        : RegistrationStepReason.REMOVED_BY_COORDINATOR,
                caller);
        letters.tell(EventMessage.REGISTRATION_CANCELLED, event, registration);
        if (held) {
            waitlist.passOn(event);
        }
    }

    /// What the person says, said anew.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput for answers that the event's form does not take
    /// @throws StateConflict when they do not come, or the event has begun
    public void update(
            Registration registration,
            UnaryOperator<Said> change,
            Locale language,
            LongConsumer requireVersion,
            Caller caller) {
        Event event = hold(registration, RegistrationAction.UPDATE, caller);
        requireVersion.accept(registration.version());
        Said said = change.apply(new Said(registration.needs(), (ObjectNode) registration.answers()));
        registration.fill(said.needs(), questions.requireAnswers(event, said.answers(), language), clock.instant());
        registrations.flush();
    }

    /// A colleague comes instead, whatever the queue. What the first one said is forgotten.
    ///
    /// @throws Forbidden for a person who has left the organisation
    /// @throws InvalidInput `unknown-reference` for somebody outside the organisation, or whose account is closed
    /// @throws DomainException `already-exists` for one who is signed up
    /// @throws StateConflict for a registration without a place, or for no organisation
    public Registration transfer(Registration registration, UUID colleagueId, Caller caller) {
        Event event = hold(registration, RegistrationAction.TRANSFER, caller);
        UUID organisation = Objects.requireNonNull(registration.organisationId());
        if (registration.isOf(caller) && !organisations.isMember(organisation, registration.accountId())) {
            throw new Forbidden();
        }
        if (!organisations.isMember(organisation, colleagueId) || !accounts.isActive(colleagueId)) {
            throw InvalidInput.at(at("accountId"), InputFault.UNKNOWN_REFERENCE);
        }
        if (registrations.isSignedUp(event, colleagueId)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        become(registration, RegistrationStatus.CANCELLED, RegistrationStepReason.TRANSFERRED, caller);
        letters.tell(EventMessage.REGISTRATION_CANCELLED, event, registration);
        Registration next = new Registration(
                event, colleagueId, organisation, registration.tier(), RegistrationStatus.CONFIRMED, clock.instant());
        registrations.persist(next);
        registrations.note(next, null, RegistrationStepReason.TRANSFERRED, caller.requireAccountId(), clock.instant());
        letters.tell(EventMessage.REGISTRATION_CONFIRMED, event, next);
        return next;
    }

    private Event hold(Registration registration, RegistrationAction action, Caller caller) {
        Event event = registrations.hold(registration);
        List<RegistrationAction> allowed = directory.allowedActions(registration, caller);
        if (!allowed.contains(action)) {
            throw new StateConflict(registration.statusAt(clock.instant()), allowed);
        }
        return event;
    }

    private void become(
            Registration registration, RegistrationStatus next, RegistrationStepReason reason, Caller caller) {
        registrations.become(registration, next, reason, caller.requireAccountId(), clock.instant());
    }
}
