package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.database.Row;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.PolishWords;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EventKind;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds events, and says what a caller may do with them. Anyone finds what is published; drafts are for those who
/// coordinate their programme.
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
    /// @param from a day in Warsaw: the event ends on it or later
    /// @param to a day in Warsaw: the event begins on it or earlier
    /// @param voivodeships the first two digits of TERYT codes; one of the event's places is in one of them
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

    /// Where an event stands in a list.
    private record Line(UUID id, Instant startsAt, String title) {

        private static Line read(Row row) throws SQLException {
            return new Line(row.id(1), row.moment(2), row.text(3));
        }
    }

    /// What is published, and drafts that the caller coordinates.
    public Page<Seen<Event>> list(PageRequest page, Filter filter, Caller caller) {
        boolean seesAll = caller.is(Role.ADMIN);
        Set<UUID> coordinated = programmes.coordinatedOrNone(caller);
        Listing<Line> list = narrow(listings.of(Line::read, "e.id, e.starts_at, e.title", "event e"), filter);
        if (!seesAll && caller.is(Role.COORDINATOR)) {
            list.where("e.published_at IS NOT NULL OR e.programme_id = ANY (:coordinated)", "coordinated", coordinated);
        } else if (!seesAll) {
            list.where("e.published_at IS NOT NULL");
        }
        Page<Line> lines = list.sortable("startsAt", "e.starts_at", Instant.class, Line::startsAt)
                .sortable("title", "e.title", String.class, Line::title)
                .sortedBy("startsAt")
                .page(page, "e.id", Line::id);
        Map<UUID, Event> found = events
                .listByIds(lines.items().stream().map(Line::id).toList())
                .stream()
                .collect(Collectors.toMap(Event::id, Function.identity()));
        return lines.map(line -> see(Objects.requireNonNull(found.get(line.id())), caller, seesAll, coordinated));
    }

    private Seen<Event> see(Event event, Caller caller, boolean seesAll, Set<UUID> coordinated) {
        Standing standing = seesAll || coordinated.contains(event.programmeId())
                ? Standing.known(Relation.COORDINATOR)
                : Standing.known();
        return new Seen<>(event, caller, standing, clock);
    }

    private Listing<Line> narrow(Listing<Line> list, Filter filter) {
        @Nullable String query = filter.q() == null || filter.q().isBlank() ? null : dictionary.query(filter.q());
        list.with(Listing.NOW, clock.instant())
                .where("e.search @@ CAST(:query AS tsquery)", "query", query)
                .where("e.kind = ANY (:kinds)", "kinds", filter.kinds())
                .where("e.status = ANY (:statuses)", "statuses", filter.statuses())
                .where(
                        "e.programme_id IN (SELECT id FROM programme_reference WHERE slug = ANY (:programmes))",
                        "programmes",
                        filter.programmeSlugs())
                .where("e.edition_id = :edition", "edition", filter.editionId())
                .where("e.updated_at >= :since", "since", filter.updatedSince())
                .where("e.ends_at > :from", "from", filter.from() == null ? null : Warsaw.startOf(filter.from()))
                .where("e.starts_at < :to", "to", filter.to() == null ? null : Warsaw.endOf(filter.to()))
                .where("event_is_in(e.details, :voivodeships)", "voivodeships", filter.voivodeships());
        if (filter.hasFreePlaces() != null) {
            list.where((filter.hasFreePlaces() ? "" : "NOT ")
                    + "(e.taken < e.capacity AND e.status <> 'CANCELLED' AND e.starts_at > :now)");
        }
        Vicinity vicinity = filter.vicinity();
        return vicinity == null
                ? list
                : list.where("event_is_near(e.details, :north, :east, :kilometres)", "north", vicinity.north())
                        .with("east", vicinity.east())
                        .with("kilometres", vicinity.kilometres());
    }

    /// What is published, for anyone; a draft, for those who coordinate its programme.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public Seen<Event> open(UUID id, Caller caller) {
        Event event = events.getById(id);
        Standing standing = standing(event, caller);
        if (!event.isPublished() && !standing.is(Relation.COORDINATOR)) {
            throw new NotFound();
        }
        return new Seen<>(event, caller, standing, clock);
    }

    /// One that the caller has just made.
    Seen<Event> see(Event event, Caller caller) {
        return new Seen<>(event, caller, standing(event, caller), clock);
    }

    private Standing standing(Event event, Caller caller) {
        return Standing.of(relation -> switch (relation) {
            case COORDINATOR -> !caller.isAnonymous() && programmes.coordinates(event.programmeId(), caller);
            case ADMINISTRATOR -> caller.is(Role.ADMIN);
            case ANYONE -> true;
            case OWNER, MEMBER, EXPERT, BOUND -> false;
        });
    }

    /// @throws NotFound when there is none, or it is a draft
    public Event getPublished(UUID id) {
        return events.findByIdOptional(id).filter(Event::isPublished).orElseThrow(NotFound::new);
    }

    /// What the caller may do with it now.
    public List<EventAction> allowedActions(Seen<Event> event) {
        return event.allowedActions(EventAction.class);
    }

    /// Its sessions as the caller may know them: coordinators alone see their addresses on the web. People with
    /// a place find these with their registration.
    public List<EventSession> sessions(Seen<Event> event) {
        EventDetails details = event.thing().details();
        return event.is(Relation.COORDINATOR) ? details.sessions() : details.sessionsWithoutLinks();
    }
}
