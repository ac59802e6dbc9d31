package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EventKind;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds events: what is published, and coordinators' drafts of their own.
@ApplicationScoped
public class EventDirectory {

    private final EventRepository events;
    private final ProgrammesApi programmes;
    private final PolishWords dictionary;
    private final Listings listings;
    private final Clock clock;

    EventDirectory(
            EventRepository events, ProgrammesApi programmes, PolishWords dictionary, Listings listings, Clock clock) {
        this.events = events;
        this.programmes = programmes;
        this.dictionary = dictionary;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of events is narrowed by; null and empty mean any.
    ///
    /// @param q words of the title, the description, the agenda and the places, in any Polish form (PRG-4)
    /// @param from the first day on which it still takes place
    /// @param to the last day on which it begins
    /// @param voivodeships the first two digits of TERYT codes
    public record Filter(
            @Nullable String q,
            List<EventKind> kinds,
            List<EventStatus> statuses,
            List<String> programmeSlugs,
            @Nullable UUID editionId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean hasFreePlaces,
            List<String> voivodeships,
            @Nullable Vicinity vicinity,
            @Nullable Instant updatedSince) {}

    /// A circle: degrees north and east (WGS 84), and its radius in kilometres.
    public record Vicinity(double north, double east, double kilometres) {}

    public Page<Event> list(PageRequest page, Filter filter, Caller caller) {
        @Nullable String query = filter.q() == null || filter.q().isBlank() ? null : dictionary.query(filter.q());
        Listing<Event> list = listings.of(Event.class, "select e from Event e")
                .where(
                        "e.publishedAt is not null or e.programmeId in :coordinated",
                        "coordinated",
                        caller.is(Role.ADMIN) ? null : programmes.coordinatedOrNone(caller))
                .where(
                        "cast(sql('to_tsvector(''simple'', ?) @@ cast(? as tsquery)', e.words, :query) as Boolean) = true",
                        "query",
                        query)
                .where("e.kind in :kinds", "kinds", filter.kinds())
                .where("e.status in :statuses", "statuses", filter.statuses())
                .where(
                        "e.programmeId in :programmes",
                        "programmes",
                        filter.programmeSlugs().isEmpty()
                                ? null
                                : Listing.idsOrNone(programmes.listProgrammeIds(filter.programmeSlugs())))
                .where("e.editionId = :edition", "edition", filter.editionId())
                .where("e.updatedAt >= :since", "since", filter.updatedSince())
                .where("e.endsAt > :from", "from", filter.from() == null ? null : Warsaw.startOf(filter.from()))
                .where("e.startsAt < :to", "to", filter.to() == null ? null : Warsaw.endOf(filter.to()))
                .where(
                        "cast(sql('event_is_in(?, ?)', e.details, :voivodeships) as Boolean) = true",
                        "voivodeships",
                        filter.voivodeships().isEmpty()
                                ? null
                                : filter.voivodeships().toArray(String[]::new));
        if (filter.hasFreePlaces() != null) {
            list.where(
                            filter.hasFreePlaces()
                                    ? "e.taken < e.capacity and e.status <> CANCELLED and e.startsAt > :" + Listing.NOW
                                    : "not (e.taken < e.capacity and e.status <> CANCELLED and e.startsAt > :"
                                            + Listing.NOW + ")")
                    .with(Listing.NOW, clock.instant());
        }
        Vicinity vicinity = filter.vicinity();
        if (vicinity != null) {
            list.where(
                            "cast(sql('event_is_near(?, ?, ?, ?)', e.details, :north, :east, :kilometres) as Boolean) = true",
                            "north",
                            vicinity.north())
                    .with("east", vicinity.east())
                    .with("kilometres", vicinity.kilometres());
        }
        return list.sortable("startsAt", "e.startsAt", Instant.class, Event::startsAt)
                .sortable("title", "e.title", String.class, Event::title)
                .sortedBy("startsAt")
                .page(page, "e.id", Event::id);
    }

    /// Those of the ids that there are.
    public Map<UUID, Event> mapByIds(Collection<UUID> ids) {
        return ById.list(events.getEntityManager(), Event.class, ids).stream()
                .collect(Collectors.toMap(Event::id, Function.identity()));
    }

    /// @throws NotFound when there is none, or it is a draft of a programme that the caller does not coordinate
    public Event getVisible(UUID id, Caller caller) {
        Event event = events.findByIdOptional(id).orElseThrow(NotFound::new);
        if (!event.isPublished() && !isCoordinator(event, caller)) {
            throw new NotFound();
        }
        return event;
    }

    /// @throws NotFound when there is none, or nobody may know of it yet
    public Event getPublished(UUID id) {
        return events.findByIdOptional(id).filter(Event::isPublished).orElseThrow(NotFound::new);
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
}
