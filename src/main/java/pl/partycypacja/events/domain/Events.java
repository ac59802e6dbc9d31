package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

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
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.programmes.ProgrammesApi;

/// Plans events: drafts them, publishes them, and confirms them or calls them off (EVT-1 … EVT-5, EVT-7).
@ApplicationScoped
public class Events {

    private final EventRepository events;
    private final EventDirectory directory;
    private final EventPlaces places;
    private final RegistrationRepository registrations;
    private final Waitlist waitlist;
    private final RegistrationLetters letters;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final EventDocumentRepository documents;
    private final PresenceRepository presences;
    private final PolishWords dictionary;
    private final Clock clock;

    Events(
            EventRepository events,
            EventDirectory directory,
            EventPlaces places,
            RegistrationRepository registrations,
            Waitlist waitlist,
            RegistrationLetters letters,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            EventDocumentRepository documents,
            PresenceRepository presences,
            PolishWords dictionary,
            Clock clock) {
        this.events = events;
        this.directory = directory;
        this.places = places;
        this.registrations = registrations;
        this.waitlist = waitlist;
        this.letters = letters;
        this.programmes = programmes;
        this.organisations = organisations;
        this.documents = documents;
        this.presences = presences;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// A draft in a programme that the caller coordinates.
    ///
    /// @throws InvalidInput `unknown-reference`, among others
    /// @throws Forbidden when the caller does not coordinate the programme
    public Seen<Event> create(String programmeSlug, @Nullable UUID editionId, EventDetails details, Caller caller) {
        UUID programme = requireCoordinated(programmeSlug, caller);
        requireEditionOf(programme, editionId);
        try {
            requireKnown(details);
        } catch (InvalidInput faults) {
            throw faults.under(at("details"));
        }
        Event event = new Event(
                programme, editionId, organiser(programme, details), details, words(details), clock.instant());
        events.persistAndFlush(event);
        return directory.see(event, caller);
    }

    private UUID requireCoordinated(String programmeSlug, Caller caller) {
        UUID programme = programmes.findProgrammeId(programmeSlug).orElseThrow(Events::unknownProgramme);
        if (!programmes.coordinates(programme, caller)) {
            throw programmes.isPublic(programme) ? new Forbidden() : unknownProgramme();
        }
        return programme;
    }

    private static InvalidInput unknownProgramme() {
        return InvalidInput.at(at("programme"), InputFault.UNKNOWN_REFERENCE);
    }

    private String words(EventDetails details) {
        return dictionary.index(details.texts());
    }

    /// Drafts of the same event on other days, such as the workshops of a series.
    ///
    /// @param firstDays the day in Warsaw on which each begins
    /// @throws Forbidden when the caller does not coordinate its programme
    /// @throws InvalidInput `not-applicable` when it has no dates itself, `duplicate` for a day named twice
    public List<Seen<Event>> copy(Seen<Event> seen, List<LocalDate> firstDays) {
        seen.requireAny(Relation.COORDINATOR);
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < firstDays.size(); i++) {
            faults.rejectIf(firstDays.indexOf(firstDays.get(i)) < i, at("startsOn", i), InputFault.DUPLICATE);
        }
        faults.throwIfAny();
        return firstDays.stream().map(day -> seen.part(copy(seen.thing(), day))).toList();
    }

    private Event copy(Event event, LocalDate firstDay) {
        EventDetails details = event.details().movedTo(firstDay);
        Event copy = new Event(
                event.programmeId(), event.editionId(), event.organiserId(), details, words(details), clock.instant());
        copy.ask(event.questions(), clock.instant());
        events.persistAndFlush(copy);
        return copy;
    }

    /// Deletes a draft, with its documents.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws StateConflict unless it is a draft
    public void remove(Seen<Event> seen, LongConsumer requireVersion) {
        places.hold(seen, EventAction.DELETE, requireVersion);
        documents.removeAllOf(seen.thing());
        events.delete(seen.thing());
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

    /// Changes what is said of it. People who signed up are told what changed; added places go to those who wait.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput for a published event, also: `below-taken` for fewer places than are taken, `frozen`
    ///     for another order of tiers once somebody has signed up, and what would keep it from being published
    /// @throws StateConflict when it is called off or over
    public void update(Seen<Event> seen, UnaryOperator<EventDetails> change, LongConsumer requireVersion) {
        places.hold(seen, EventAction.UPDATE, requireVersion);
        Event event = seen.thing();
        EventDetails before = event.details();
        EventDetails details = change.apply(before);
        requireKnown(details);
        if (event.isPublished()) {
            requireChangeable(event, details);
        }
        UUID organiserBefore = event.organiserId();
        event.describe(details, organiser(event.programmeId(), details), words(details), clock.instant());
        events.flush();
        if (event.isPublished()) {
            waitlist.follow(event);
            letters.tellChanges(before, organiserBefore, event, registrations.listOf(event, RegistrationStatus.LIVE));
        }
    }

    private void requireChangeable(Event event, EventDetails details) {
        EventDetails before = event.details();
        PublicationRules.faultsToChange(details, before, clock.instant())
                .rejectIf(details.capacity() < event.taken(), at("capacity"), EventFault.BELOW_TAKEN, event.taken())
                .rejectIf(!details.hasOrderOf(before) && registrations.hasAny(event), at("tiers"), InputFault.FROZEN)
                .throwIfAny();
        requireAttendedKept(event, details);
    }

    /// EVT-9: what somebody attended stays as it was.
    private void requireAttendedKept(Event event, EventDetails after) {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int session : presences.listAttendedSessions(event)) {
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

    /// Opens it to everyone (EVT-2, EVT-3).
    ///
    /// @throws InvalidInput for every reason why not, at once; `not-published` while its programme or edition is
    ///     a draft
    /// @throws StateConflict unless it is a draft
    public void publish(Seen<Event> seen) {
        places.hold(seen, EventAction.PUBLISH);
        Event event = seen.thing();
        Instant now = clock.instant();
        UUID edition = event.editionId();
        PublicationRules.faultsToPublish(event.details(), now)
                .rejectIf(!programmes.isPublic(event.programmeId()), at("programme"), EventFault.NOT_PUBLISHED)
                .rejectIf(
                        edition != null && !programmes.getEdition(edition).isPublic(),
                        at("editionId"),
                        EventFault.NOT_PUBLISHED)
                .throwIfAny();
        event.publish(now);
        events.flush();
    }

    /// EVT-7: it will take place, however few have signed up.
    ///
    /// @throws StateConflict unless it is published and has not begun
    public void confirm(Seen<Event> seen) {
        places.hold(seen, EventAction.CONFIRM);
        seen.thing().confirm(clock.instant());
        events.flush();
        tellAll(EventMessage.EVENT_CONFIRMED, seen.thing(), Map.of());
    }

    /// EVT-7: called off, for a reason that everyone who signed up is told.
    ///
    /// @throws StateConflict unless it is published and has not begun
    public void cancel(Seen<Event> seen, String reason) {
        places.hold(seen, EventAction.CANCEL);
        seen.thing().cancel(reason, clock.instant());
        events.flush();
        tellAll(EventMessage.EVENT_CANCELLED, seen.thing(), Map.of("reason", reason));
        waitlist.endAll(seen.thing(), seen.callerId());
    }
}
