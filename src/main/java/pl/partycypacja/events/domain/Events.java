package pl.partycypacja.events.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.calendar.CalendarFiles;
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

/// Plans events, from a draft to what takes place or is called off (EVT-1 … EVT-5, EVT-7).
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Event, UUID> {

    private static final String CHANGED = "changed";

    private final Places places;
    private final RegistrationRepository registrations;
    private final Waitlist waitlist;
    private final RegistrationLetters letters;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final CalendarFiles calendars;
    private final Listings listings;
    private final Clock clock;

    Events(
            Places places,
            RegistrationRepository registrations,
            Waitlist waitlist,
            RegistrationLetters letters,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            CalendarFiles calendars,
            Listings listings,
            Clock clock) {
        this.places = places;
        this.registrations = registrations;
        this.waitlist = waitlist;
        this.letters = letters;
        this.programmes = programmes;
        this.organisations = organisations;
        this.calendars = calendars;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of events is narrowed by; null and empty mean any.
    ///
    /// @param from the first day on which it still takes place
    /// @param to the last day on which it begins
    public record Filter(
            List<EventKind> kinds,
            List<EventStatus> statuses,
            List<String> programmeSlugs,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean hasFreePlaces) {}

    /// What is published, and coordinators' drafts of their own.
    public Page<Event> list(PageRequest page, Filter filter, Caller caller) {
        Listing<Event> list = listings.of(Event.class, "select e from Event e")
                .where(
                        "e.publishedAt is not null or e.programmeId in :coordinated",
                        "coordinated",
                        caller.is(Role.ADMIN) ? null : programmes.coordinatedOrNone(caller))
                .where("e.kind in :kinds", "kinds", filter.kinds())
                .where("e.status in :statuses", "statuses", filter.statuses())
                .where(
                        "e.programmeId in :programmes",
                        "programmes",
                        filter.programmeSlugs().isEmpty()
                                ? null
                                : Listing.idsOrNone(programmes.listProgrammeIds(filter.programmeSlugs())))
                .where("e.endsAt > :from", "from", filter.from() == null ? null : Warsaw.startOf(filter.from()))
                .where("e.startsAt < :to", "to", filter.to() == null ? null : Warsaw.endOf(filter.to()));
        if (filter.hasFreePlaces() != null) {
            list.where(filter.hasFreePlaces() ? "e.taken < e.capacity" : "e.taken = e.capacity");
        }
        return list.sortable("startsAt", "e.startsAt", Instant.class, Event::startsAt)
                .sortable("title", "e.title", String.class, Event::title)
                .sortedBy("startsAt")
                .page(page, "e.id", Event::id);
    }

    /// @throws NotFound when there is none, or it is a draft of a programme that the caller does not coordinate
    public Event getVisible(UUID id, Caller caller) {
        Event event = findByIdOptional(id).orElseThrow(NotFound::new);
        if (!event.isPublished() && !isCoordinator(event, caller)) {
            throw new NotFound();
        }
        return event;
    }

    /// @throws NotFound when the caller may not see it
    /// @throws Forbidden when the caller does not coordinate its programme
    public Event getCoordinated(UUID id, Caller caller) {
        Event event = getVisible(id, caller);
        if (!isCoordinator(event, caller)) {
            throw new Forbidden();
        }
        return event;
    }

    public boolean isCoordinator(Event event, Caller caller) {
        return !caller.isAnonymous() && programmes.coordinates(event.programmeId(), caller);
    }

    /// The same for many events, with one look at what the caller coordinates.
    public Predicate<Event> coordinatedBy(Caller caller) {
        Set<UUID> own = programmes.coordinatedOrNone(caller);
        return event -> caller.is(Role.ADMIN) || own.contains(event.programmeId());
    }

    public Instant now() {
        return clock.instant();
    }

    /// A draft in a programme that the caller coordinates.
    ///
    /// @throws InvalidInput `unknown-reference`, among others
    /// @throws Forbidden when the caller does not coordinate the programme
    public Event create(String programmeSlug, @Nullable UUID editionId, EventDetails details, Caller caller) {
        UUID programme = programmes
                .findProgrammeId(programmeSlug)
                .filter(id -> programmes.isPublic(id) || programmes.coordinates(id, caller))
                .orElseThrow(() -> InvalidInput.at("/programme", "unknown-reference"));
        if (!programmes.coordinates(programme, caller)) {
            throw new Forbidden();
        }
        requireEditionOf(programme, editionId);
        try {
            requireKnown(details);
        } catch (InvalidInput faults) {
            throw faults.under("/details");
        }
        Event event = new Event(programme, editionId, organiser(programme, details), details, clock.instant());
        persistAndFlush(event);
        return event;
    }

    private void requireEditionOf(UUID programme, @Nullable UUID editionId) {
        if (editionId != null
                && programmes.listEditions(List.of(editionId)).stream()
                        .noneMatch(edition -> edition.programmeId().equals(programme))) {
            throw InvalidInput.at("/editionId", "unknown-reference");
        }
    }

    private void requireKnown(EventDetails details) {
        details.requireConsistent();
        InvalidInput.Collector faults = new InvalidInput.Collector();
        UUID organiser = details.organiserId();
        faults.rejectIf(
                organiser != null && organisations.findOrganisation(organiser).isEmpty(),
                "/organiserId",
                "unknown-reference");
        for (int i = 0; i < details.tiers().size(); i++) {
            List<String> slugs = details.tiers().get(i).programmes();
            for (int j = 0; j < slugs.size(); j++) {
                faults.rejectIf(
                        programmes.findPublicProgrammeId(slugs.get(j)).isEmpty(),
                        "/tiers/" + i + "/programmes/" + j,
                        "unknown-reference");
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
        event.requireAllowed(EventStatus.Action.UPDATE, clock.instant());
        EventDetails before = event.details();
        EventDetails details = change.apply(before);
        requireKnown(details);
        if (event.isPublished()) {
            details.requireComplete();
            new InvalidInput.Collector()
                    .rejectIf(details.capacity() < event.taken(), "/capacity", "below-taken", event.taken())
                    .rejectIf(isOrderChanged(before, details), "/tiers", "frozen")
                    .throwIfAny();
        }
        event.describe(details, organiser(event.programmeId(), details), clock.instant());
        flush();
        if (event.isPublished()) {
            waitlist.follow(event);
            Map<String, String> changes = changes(before, details);
            if (changes.containsValue(CHANGED)) {
                tellAll(EventMessage.EVENT_CHANGED, event, changes);
            }
        }
    }

    private void tellAll(EventMessage kind, Event event, Map<String, String> facts) {
        letters.tellAll(kind, event, registrations.listOf(event, RegistrationStatus.LIVE), facts);
    }

    private static boolean isOrderChanged(EventDetails before, EventDetails after) {
        return !before.tiers().stream()
                .map(Tier::name)
                .toList()
                .equals(after.tiers().stream().map(Tier::name).toList());
    }

    /// What changed of what matters to those who come; empty where nothing did. The letter says how it is now.
    private static Map<String, String> changes(EventDetails before, EventDetails after) {
        return Map.of(
                "titleChanged", changed(before.title(), after.title()),
                "sessionsChanged", changed(before.sessions(), after.sessions()),
                "agendaChanged", changed(before.agenda(), after.agenda()));
    }

    private static String changed(Object before, Object after) {
        return before.equals(after) ? "" : CHANGED;
    }

    /// EVT-2, EVT-3.
    ///
    /// @throws InvalidInput every reason why not, at once
    /// @throws DomainException `edition-not-published` while its programme or edition is a draft
    /// @throws StateConflict unless it is a draft
    public void publish(Event event) {
        event.publish(clock.instant());
        UUID edition = event.editionId();
        if (!programmes.isPublic(event.programmeId())
                || (edition != null && !programmes.getEdition(edition).isPublic())) {
            throw new DomainException(ProblemType.EDITION_NOT_PUBLISHED);
        }
        flush();
    }

    /// EVT-7: it will take place, however many there are.
    ///
    /// @throws StateConflict unless it is published
    public void confirm(Event event) {
        places.hold(event);
        event.confirm(clock.instant());
        flush();
        tellAll(EventMessage.EVENT_CONFIRMED, event, Map.of());
    }

    /// EVT-7: called off, for a reason that everyone is told.
    ///
    /// @throws StateConflict unless it is published
    public void cancel(Event event, String reason, Caller caller) {
        places.hold(event);
        event.cancel(reason, clock.instant());
        flush();
        tellAll(EventMessage.EVENT_CANCELLED, event, Map.of("reason", reason));
        waitlist.endAll(event, caller.requireAccountId());
    }

    /// EVT-10.
    public String calendar(Event event) {
        return calendars.write(List.of(event.toCalendarEvent()));
    }
}
