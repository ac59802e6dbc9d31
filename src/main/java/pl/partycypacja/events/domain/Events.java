package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.programmes.ProgrammesApi;

/// Plans events, from a draft to what takes place or is called off (EVT-1 … EVT-5, EVT-7).
@ApplicationScoped
public class Events {

    private final EventRepository events;
    private final EventPlaces places;
    private final RegistrationRepository registrations;
    private final Waitlist waitlist;
    private final RegistrationLetters letters;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final EventDocuments documents;
    private final Questions questions;
    private final Attendance attendance;
    private final PolishWords dictionary;
    private final Clock clock;

    Events(
            EventRepository events,
            EventPlaces places,
            RegistrationRepository registrations,
            Waitlist waitlist,
            RegistrationLetters letters,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            EventDocuments documents,
            Questions questions,
            Attendance attendance,
            PolishWords dictionary,
            Clock clock) {
        this.events = events;
        this.places = places;
        this.registrations = registrations;
        this.waitlist = waitlist;
        this.letters = letters;
        this.programmes = programmes;
        this.organisations = organisations;
        this.documents = documents;
        this.questions = questions;
        this.attendance = attendance;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// A draft in a programme that the caller coordinates.
    ///
    /// @throws InvalidInput `unknown-reference`, among others
    /// @throws Forbidden when the caller does not coordinate the programme
    public Event create(String programmeSlug, @Nullable UUID editionId, EventDetails details, Caller caller) {
        UUID programme = programmes
                .findProgrammeId(programmeSlug)
                .filter(id -> programmes.isPublic(id) || programmes.coordinates(id, caller))
                .orElseThrow(() -> InvalidInput.at(at("programme"), InputFault.UNKNOWN_REFERENCE));
        if (!programmes.coordinates(programme, caller)) {
            throw new Forbidden();
        }
        requireEditionOf(programme, editionId);
        try {
            requireKnown(details);
        } catch (InvalidInput faults) {
            throw faults.under(at("details"));
        }
        Event event = new Event(
                programme, editionId, organiser(programme, details), details, words(details), clock.instant());
        events.persistAndFlush(event);
        return event;
    }

    private String words(EventDetails details) {
        return dictionary.index(details.texts());
    }

    /// Drafts of the same event on other days, such as the workshops of a series.
    ///
    /// @param firstDays the day on which each begins
    /// @throws InvalidInput `not-applicable` when it is not dated itself, `duplicate` for a day named twice
    public List<Event> copy(Event event, List<LocalDate> firstDays) {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < firstDays.size(); i++) {
            faults.rejectIf(firstDays.indexOf(firstDays.get(i)) < i, at("startsOn", i), InputFault.DUPLICATE);
        }
        faults.throwIfAny();
        return firstDays.stream()
                .map(day -> {
                    EventDetails details = event.details().movedTo(day);
                    Event copy = new Event(
                            event.programmeId(),
                            event.editionId(),
                            event.organiserId(),
                            details,
                            words(details),
                            clock.instant());
                    copy.ask(event.questions(), clock.instant());
                    events.persistAndFlush(copy);
                    return copy;
                })
                .toList();
    }

    /// @throws StateConflict unless it is a draft
    public void remove(Event event, LongConsumer requireVersion) {
        places.hold(event);
        requireVersion.accept(event.version());
        event.requireAllowed(EventAction.DELETE, clock.instant());
        documents.removeAll(event);
        events.delete(event);
        events.flush();
    }

    /// What those who sign up are asked, beside their needs.
    ///
    /// @param form as JSON Schema; null for nothing
    /// @throws InvalidInput for a schema that is no form; `frozen` once somebody has signed up
    public void ask(Event event, @Nullable ObjectNode form, LongConsumer requireVersion) {
        places.hold(event);
        requireVersion.accept(event.version());
        event.requireAllowed(EventAction.UPDATE, clock.instant());
        @Nullable ObjectNode checked = form == null ? null : questions.requireForm(form);
        new InvalidInput.Collector()
                .rejectIf(hasRegistrations(event), at("schema"), InputFault.FROZEN)
                .throwIfAny();
        event.ask(checked, clock.instant());
        events.flush();
    }

    private void requireEditionOf(UUID programme, @Nullable UUID editionId) {
        if (editionId != null
                && programmes.listEditions(List.of(editionId)).stream()
                        .noneMatch(edition -> edition.programmeId().equals(programme))) {
            throw InvalidInput.at(at("editionId"), InputFault.UNKNOWN_REFERENCE);
        }
    }

    private void requireKnown(EventDetails details) {
        details.requireConsistent();
        InvalidInput.Collector faults = new InvalidInput.Collector();
        UUID organiser = details.organiserId();
        faults.rejectIf(
                organiser != null && organisations.findOrganisation(organiser).isEmpty(),
                at("organiserId"),
                InputFault.UNKNOWN_REFERENCE);
        for (int i = 0; i < details.tiers().size(); i++) {
            List<String> slugs = details.tiers().get(i).programmes();
            for (int j = 0; j < slugs.size(); j++) {
                faults.rejectIf(
                        programmes.findPublicProgrammeId(slugs.get(j)).isEmpty(),
                        at("tiers", i, "programmes", j),
                        InputFault.UNKNOWN_REFERENCE);
            }
        }
        faults.throwIfAny();
    }

    private UUID organiser(UUID programme, EventDetails details) {
        UUID named = details.organiserId();
        return named == null ? programmes.getOrganiserId(programme) : named;
    }

    /// People who signed up are told of what changed; places that are added go to those who wait.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput `below-taken` for fewer places than are taken; `frozen` for the order of those who
    ///     wait; what keeps it from being published, when it is published
    /// @throws StateConflict when it is cancelled
    public void update(Event event, UnaryOperator<EventDetails> change, LongConsumer requireVersion) {
        places.hold(event);
        requireVersion.accept(event.version());
        event.requireAllowed(EventAction.UPDATE, clock.instant());
        EventDetails before = event.details();
        EventDetails details = change.apply(before);
        requireKnown(details);
        if (event.isPublished()) {
            details.faultsToChange(before, clock.instant())
                    .rejectIf(details.capacity() < event.taken(), at("capacity"), EventFault.BELOW_TAKEN, event.taken())
                    .rejectIf(
                            isOrderChanged(before, details) && hasRegistrations(event), at("tiers"), InputFault.FROZEN)
                    .throwIfAny();
            requireAttendedKept(event, details);
        }
        UUID organiserBefore = event.organiserId();
        event.describe(details, organiser(event.programmeId(), details), words(details), clock.instant());
        events.flush();
        if (event.isPublished()) {
            waitlist.follow(event);
            letters.tellChanges(before, organiserBefore, event, registrations.listOf(event, RegistrationStatus.LIVE));
        }
    }

    /// EVT-9: what somebody attended stays as it was.
    private void requireAttendedKept(Event event, EventDetails after) {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int session : attendance.listAttendedSessions(event)) {
            EventSession before = event.details().sessions().get(session - 1);
            boolean isKept = session <= after.sessions().size()
                    && after.sessions().get(session - 1).isAtTimeOf(before);
            faults.rejectIf(!isKept, at("sessions", session - 1), InputFault.FROZEN);
        }
        faults.throwIfAny();
    }

    private void tellAll(EventMessage kind, Event event, Map<String, String> facts) {
        letters.tellAll(kind, event, registrations.listOf(event, RegistrationStatus.LIVE), facts);
    }

    private boolean hasRegistrations(Event event) {
        return registrations.count("eventId", event.id()) > 0;
    }

    /// Who waits before whom was told to those who wait.
    private static boolean isOrderChanged(EventDetails before, EventDetails after) {
        return !before.tiers().stream()
                .map(Tier::whoseTurn)
                .toList()
                .equals(after.tiers().stream().map(Tier::whoseTurn).toList());
    }

    /// EVT-2, EVT-3.
    ///
    /// @throws InvalidInput every reason why not, at once; `not-published` while its programme or edition is a
    ///     draft
    /// @throws StateConflict unless it is a draft
    public void publish(Event event) {
        places.hold(event);
        Instant now = clock.instant();
        event.requireAllowed(EventAction.PUBLISH, now);
        UUID edition = event.editionId();
        event.details()
                .faultsToPublish(now)
                .rejectIf(!programmes.isPublic(event.programmeId()), at("programme"), EventFault.NOT_PUBLISHED)
                .rejectIf(
                        edition != null && !programmes.getEdition(edition).isPublic(),
                        at("editionId"),
                        EventFault.NOT_PUBLISHED)
                .throwIfAny();
        event.publish(now);
        events.flush();
    }

    /// EVT-7: it will take place, however many there are.
    ///
    /// @throws StateConflict unless it is published
    public void confirm(Event event) {
        places.hold(event);
        event.confirm(clock.instant());
        events.flush();
        tellAll(EventMessage.EVENT_CONFIRMED, event, Map.of());
    }

    /// EVT-7: called off, for a reason that everyone is told.
    ///
    /// @throws StateConflict unless it is published
    public void cancel(Event event, String reason, Caller caller) {
        places.hold(event);
        event.cancel(reason, clock.instant());
        events.flush();
        tellAll(EventMessage.EVENT_CANCELLED, event, Map.of("reason", reason));
        waitlist.endAll(event, caller.requireAccountId());
    }
}
