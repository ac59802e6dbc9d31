package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;

/// Gives people places at events and turns in the queue, and takes them back (EVT-5, EVT-6).
@ApplicationScoped
public class Registrations {

    private final RegistrationRepository registrations;
    private final RegistrationDirectory directory;
    private final RegistrationSteps steps;
    private final EventPlaces places;
    private final Tiers tiers;
    private final Waitlist waitlist;
    private final RegistrationLetters letters;
    private final EventQuestions questions;
    private final OrganisationsApi organisations;
    private final AccountsApi accounts;
    private final Clock clock;

    Registrations(
            RegistrationRepository registrations,
            RegistrationDirectory directory,
            RegistrationSteps steps,
            EventPlaces places,
            Tiers tiers,
            Waitlist waitlist,
            RegistrationLetters letters,
            EventQuestions questions,
            OrganisationsApi organisations,
            AccountsApi accounts,
            Clock clock) {
        this.registrations = registrations;
        this.directory = directory;
        this.steps = steps;
        this.places = places;
        this.tiers = tiers;
        this.waitlist = waitlist;
        this.letters = letters;
        this.questions = questions;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// What a person says beside that they come.
    ///
    /// @param answers to the event's questions; null for no answers
    public record Said(
            @Nullable ParticipantNeeds needs, @Nullable ObjectNode answers) {}

    /// Signs the caller up: for a place while there is one, else for a turn in the queue (EVT-5, EVT-6).
    ///
    /// @param organisationId for which the caller comes; null for themselves
    /// @param language of the messages about faults in the answers
    /// @throws StateConflict when the event is not open, or has begun
    /// @throws DomainException `sign-up-not-open` before the tier's day and after the last day; `already-exists`
    /// @throws Forbidden when the event is not for the caller
    /// @throws InvalidInput `unknown-reference` for an organisation that the caller does not belong to; faults of
    ///     the answers
    public Seen<Registration> register(Seen<Event> seen, @Nullable UUID organisationId, Said said, Locale language) {
        Event event = seen.thing();
        UUID account = seen.callerId();
        // Whoever is refused, is refused before they keep others waiting.
        int tier = judge(seen, organisationId);
        @Nullable ObjectNode answers = questions.requireAnswers(event, said.answers(), language);
        if (registrations.isSignedUp(event, account)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        // The order of turns is the order of those who wait; what changed until it was theirs is judged again.
        long version = event.version();
        boolean hasPlace = places.take(event);
        if (event.version() != version) {
            tier = judge(seen, organisationId);
            answers = questions.requireAnswers(event, said.answers(), language);
        }
        Instant now = clock.instant();
        requireUpcoming(seen, now);
        requireOpen(event, tier, now);
        Registration registration = new Registration(event, account, organisationId, tier, hasPlace, now);
        registration.fill(said.needs(), answers, now);
        steps.begin(
                registration,
                hasPlace ? RegistrationStepReason.PLACE_FREE : RegistrationStepReason.EVENT_FULL,
                account);
        letters.tell(
                hasPlace ? EventMessage.REGISTRATION_CONFIRMED : EventMessage.REGISTRATION_WAITLISTED, registration);
        return directory.seeOwn(registration, seen.caller());
    }

    /// The tier in which the caller may sign up now.
    private int judge(Seen<Event> seen, @Nullable UUID organisationId) {
        Instant now = clock.instant();
        requireUpcoming(seen, now);
        int tier = tiers.tierOf(seen, organisationId);
        requireOpen(seen.thing(), tier, now);
        return tier;
    }

    private static void requireUpcoming(Seen<Event> seen, Instant now) {
        if (!seen.thing().isUpcoming(now)) {
            throw seen.conflict(EventAction.class);
        }
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

    /// EVT-6: the person takes the place that was kept for them.
    ///
    /// @throws StateConflict when nothing is offered, or the offer has lapsed
    public void accept(Seen<Registration> seen) {
        hold(seen, RegistrationAction.ACCEPT);
        become(seen, RegistrationStatus.CONFIRMED, RegistrationStepReason.ACCEPTED);
        letters.tell(EventMessage.REGISTRATION_CONFIRMED, seen.thing());
    }

    /// EVT-6: the place that was kept for the person goes on to the next.
    ///
    /// @throws StateConflict when nothing is offered, or the offer has lapsed
    public void decline(Seen<Registration> seen) {
        hold(seen, RegistrationAction.DECLINE);
        become(seen, RegistrationStatus.DECLINED, RegistrationStepReason.DECLINED);
        waitlist.passOn(seen.thing().event());
    }

    /// EVT-6: the person, or a coordinator, gives up a place or a turn.
    ///
    /// @throws StateConflict when there is nothing to give up, or the event has begun
    public void cancel(Seen<Registration> seen) {
        hold(seen, RegistrationAction.CANCEL);
        Registration registration = seen.thing();
        boolean heldPlace = registration.status().holdsPlace();
        become(
                seen,
                RegistrationStatus.CANCELLED,
                seen.is(Relation.OWNER)
                        ? RegistrationStepReason.GIVEN_UP
                        : RegistrationStepReason.REMOVED_BY_COORDINATOR);
        letters.tell(EventMessage.REGISTRATION_CANCELLED, registration);
        if (heldPlace) {
            waitlist.passOn(registration.event());
        }
    }

    /// Changes what the person said.
    ///
    /// @param language of the messages about faults in the answers
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput for answers that the event's form does not allow
    /// @throws StateConflict when the person does not come, or the event has begun
    public void update(
            Seen<Registration> seen, UnaryOperator<Said> change, Locale language, LongConsumer requireVersion) {
        hold(seen, RegistrationAction.UPDATE);
        Registration registration = seen.thing();
        requireVersion.accept(registration.version());
        Said said = change.apply(new Said(registration.needs(), (ObjectNode) registration.answers()));
        ObjectNode answers = questions.requireAnswers(registration.event(), said.answers(), language);
        registration.fill(said.needs(), answers, clock.instant());
        registrations.flush();
    }

    /// Gives the place to a colleague from the same organisation, past the queue. What the first person said is
    /// forgotten.
    ///
    /// @return the colleague's registration
    /// @throws Forbidden for a person who has left the organisation
    /// @throws InvalidInput `unknown-reference` for somebody who does not belong to the organisation, or whose
    ///     account is closed
    /// @throws DomainException `already-exists` when the colleague is signed up
    /// @throws StateConflict for a registration without a place, or without an organisation
    public Seen<Registration> transfer(Seen<Registration> seen, UUID colleagueId) {
        hold(seen, RegistrationAction.TRANSFER);
        if (!directory.canGiveAway(seen)) {
            throw new Forbidden();
        }
        Registration registration = seen.thing();
        Event event = registration.event();
        UUID organisation = Objects.requireNonNull(registration.organisationId());
        if (!organisations.isMember(organisation, colleagueId) || !accounts.isActive(colleagueId)) {
            throw InvalidInput.at(at("accountId"), InputFault.UNKNOWN_REFERENCE);
        }
        if (registrations.isSignedUp(event, colleagueId)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        become(seen, RegistrationStatus.CANCELLED, RegistrationStepReason.TRANSFERRED);
        letters.tell(EventMessage.REGISTRATION_CANCELLED, registration);
        Registration next =
                new Registration(event, colleagueId, organisation, registration.tier(), true, clock.instant());
        steps.begin(next, RegistrationStepReason.TRANSFERRED, seen.callerId());
        letters.tell(EventMessage.REGISTRATION_CONFIRMED, next);
        return directory.see(next, seen.caller());
    }

    /// Holds the event, and judges the registration as it is then.
    private void hold(Seen<Registration> seen, RegistrationAction action) {
        seen.requireRight(action);
        registrations.hold(seen.thing());
        Instant now = clock.instant();
        if (!action.isPossible(seen.thing(), now)) {
            throw new StateConflict(seen.thing().stateAt(now), directory.allowedActions(seen));
        }
    }

    private void become(Seen<Registration> seen, RegistrationStatus next, RegistrationStepReason reason) {
        steps.become(seen.thing(), next, reason, seen.callerId(), clock.instant());
    }
}
