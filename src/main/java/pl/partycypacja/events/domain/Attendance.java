package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;

/// Who was at which session (EVT-9).
@ApplicationScoped
public class Attendance {

    private final EntityManager database;
    private final RegistrationRepository registrations;
    private final EventPlaces places;
    private final EventTickets tickets;
    private final Clock clock;

    Attendance(
            EntityManager database,
            RegistrationRepository registrations,
            EventPlaces places,
            EventTickets tickets,
            Clock clock) {
        this.database = database;
        this.registrations = registrations;
        this.places = places;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// One person at the door: noted by hand, or by the ticket they show.
    ///
    /// @param isPresent false takes back what was noted by mistake
    public record Entry(
            @Nullable UUID registrationId, @Nullable String ticket, boolean isPresent) {}

    /// One entry, as it was carried out.
    ///
    /// @param isChanged false when it was noted so before, as when a ticket is read twice
    public record Recorded(Registration registration, boolean isPresent, boolean isChanged) {}

    /// What somebody attended.
    ///
    /// @param sessions counted from one, in order
    /// @param minutes of all of them
    public record Attended(List<Integer> sessions, int minutes) {
        static final Attended NOTHING = new Attended(List.of(), 0);
    }

    /// Notes who is at a session, from its day on. Whoever was noted already stays so; the others are left as they
    /// are; of two entries for one person, the later one counts.
    ///
    /// @param session counted from one
    /// @return the entries, in their order
    /// @throws StateConflict when the event is a draft or called off
    /// @throws InvalidInput `unknown-reference` for a session or registration that the event does not have, or that
    ///     has no place; `too-early`, `invalid-ticket`: all at once, and then nobody is noted
    public List<Recorded> record(Event event, int session, List<Entry> entries, Caller caller) {
        places.hold(event);
        Instant now = clock.instant();
        if (!event.status().isOpen()) {
            throw new StateConflict(event.status(), event.allowedActions(now));
        }
        EventSession attended = requireBegun(event, session, now);
        List<Registration> people = requireAll(event, entries);
        Set<UUID> noted = listNoted(people, session);
        Set<UUID> before = Set.copyOf(noted);
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            UUID person = people.get(i).id();
            boolean isPresent = entries.get(i).isPresent();
            recorded.add(new Recorded(people.get(i), isPresent, isPresent ? noted.add(person) : noted.remove(person)));
        }
        people.stream()
                .distinct()
                .filter(person -> noted.contains(person.id()) && !before.contains(person.id()))
                .forEach(person -> {
                    int minutes = Math.toIntExact(attended.length().toMinutes());
                    database.persist(new Presence(person, session, minutes, caller.requireAccountId(), now));
                    person.giveCertificateCode();
                });
        database.flush();
        takeBack(before.stream().filter(person -> !noted.contains(person)).toList(), session);
        return recorded;
    }

    private void takeBack(List<UUID> absent, int session) {
        database.createQuery("delete from Presence p where p.registrationId in :absent and p.session = :session")
                .setParameter("absent", absent)
                .setParameter("session", session)
                .executeUpdate();
    }

    private EventSession requireBegun(Event event, int session, Instant now) {
        List<EventSession> sessions = event.details().sessions();
        if (session > sessions.size()) {
            throw InvalidInput.at(at("session"), InputFault.UNKNOWN_REFERENCE);
        }
        EventSession attended = sessions.get(session - 1);
        LocalDate day = LocalDate.ofInstant(attended.startsAt(), Warsaw.ZONE);
        if (now.isBefore(Warsaw.startOf(day))) {
            throw InvalidInput.at(at("session"), EventFault.TOO_EARLY);
        }
        return attended;
    }

    /// The people of the entries, in their order.
    private List<Registration> requireAll(Event event, List<Entry> entries) {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        List<Optional<UUID>> named = IntStream.range(0, entries.size())
                .mapToObj(i -> find(event, entries.get(i), at("entries", i), faults))
                .toList();
        Map<UUID, Registration> holders =
                registrations
                        .listConfirmed(
                                event, named.stream().flatMap(Optional::stream).toList())
                        .stream()
                        .collect(Collectors.toMap(Registration::id, Function.identity()));
        for (int i = 0; i < entries.size(); i++) {
            faults.rejectIf(
                    named.get(i).filter(id -> !holders.containsKey(id)).isPresent(),
                    at("entries", i, entries.get(i).ticket() == null ? "registrationId" : "ticket"),
                    InputFault.UNKNOWN_REFERENCE);
        }
        faults.throwIfAny();
        return named.stream()
                .map(id -> Objects.requireNonNull(holders.get(id.orElseThrow())))
                .toList();
    }

    private Optional<UUID> find(Event event, Entry entry, Place pointer, InvalidInput.Collector faults) {
        String ticket = entry.ticket();
        if ((ticket == null) == (entry.registrationId() == null)) {
            faults.rejectIf(
                    true, pointer.to("ticket"), ticket == null ? InputFault.REQUIRED : InputFault.NOT_APPLICABLE);
            return Optional.empty();
        }
        if (ticket == null) {
            return Optional.ofNullable(entry.registrationId());
        }
        Optional<UUID> named = tickets.findRegistration(ticket, event);
        faults.rejectIf(named.isEmpty(), pointer.to("ticket"), EventFault.INVALID_TICKET);
        return named;
    }

    private Set<UUID> listNoted(List<Registration> people, int session) {
        return listPresences(people.stream().map(Registration::id).toList()).stream()
                .filter(presence -> presence.session() == session)
                .map(Presence::registrationId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Presence> listPresences(Collection<UUID> registrationIds) {
        return database.createQuery(
                        "select p from Presence p where p.registrationId in :registrations order by p.session",
                        Presence.class)
                .setParameter("registrations", registrationIds)
                .getResultList();
    }

    /// What each of several people attended; those who attended nothing are left out.
    public Map<UUID, Attended> listAttended(Collection<Registration> people) {
        return listPresences(people.stream().map(Registration::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Presence::registrationId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                presences -> new Attended(
                                        presences.stream()
                                                .map(Presence::session)
                                                .toList(),
                                        presences.stream()
                                                .mapToInt(Presence::minutes)
                                                .sum()))));
    }

    public Attended getAttended(Registration registration) {
        // Given with the first presence.
        if (registration.certificateCode() == null) {
            return Attended.NOTHING;
        }
        return listAttended(List.of(registration)).getOrDefault(registration.id(), Attended.NOTHING);
    }

    /// The sessions that somebody was at, counted from one: they do not change any more.
    Set<Integer> listAttendedSessions(Event event) {
        return Set.copyOf(database.createQuery(
                        "select distinct p.session from Presence p where p.eventId = :event", Integer.class)
                .setParameter("event", event.id())
                .getResultList());
    }
}
