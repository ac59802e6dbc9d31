package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
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
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;

/// Notes who is at which session, and says who was (EVT-9).
@ApplicationScoped
public class Attendance {

    private final PresenceRepository presences;
    private final RegistrationRepository registrations;
    private final EventPlaces places;
    private final EventTickets tickets;
    private final Clock clock;

    Attendance(
            PresenceRepository presences,
            RegistrationRepository registrations,
            EventPlaces places,
            EventTickets tickets,
            Clock clock) {
        this.presences = presences;
        this.registrations = registrations;
        this.places = places;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// One person at the door: noted by hand, or by the ticket they show.
    ///
    /// @param registrationId null for a person who shows a ticket
    /// @param ticket null for a person who is noted by hand
    /// @param isPresent false to take back what was noted by mistake
    public record Entry(
            @Nullable UUID registrationId, @Nullable String ticket, boolean isPresent) {}

    /// One entry, as it was carried out.
    ///
    /// @param isChanged false when the person was noted so before: a ticket was read twice
    public record Recorded(Registration registration, boolean isPresent, boolean isChanged) {}

    /// What somebody attended.
    ///
    /// @param sessions counted from one, in order
    /// @param minutes how long they lasted together
    public record Attended(List<Integer> sessions, int minutes) {
        public static final Attended NOTHING = new Attended(List.of(), 0);
    }

    /// Notes who is at a session, from its day on. People without an entry are left as they are, and whoever was
    /// noted before stays noted. Of two entries for one person, the later one counts: "present", then "absent"
    /// takes them back.
    ///
    /// @param session counted from one
    /// @return the entries, in their order
    /// @throws Forbidden when the caller does not coordinate the event
    /// @throws StateConflict when the event is a draft or called off
    /// @throws InvalidInput `unknown-reference` for a session that the event does not have, or a registration that
    ///     has no place at it; `too-early`, `invalid-ticket`. All faults are found at once, and then nobody is
    ///     noted.
    public List<Recorded> record(Seen<Event> seen, int session, List<Entry> entries) {
        seen.requireAny(Relation.COORDINATOR);
        Event event = seen.thing();
        places.hold(event);
        if (!event.status().isOpen()) {
            throw seen.conflict(EventAction.class);
        }
        Instant now = clock.instant();
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
        int minutes = Math.toIntExact(attended.length().toMinutes());
        people.stream()
                .distinct()
                .filter(person -> noted.contains(person.id()) && !before.contains(person.id()))
                .forEach(person -> {
                    presences.persist(new Presence(person, session, minutes, seen.callerId(), now));
                    person.giveCertificateCode();
                });
        presences.flush();
        presences.removeFrom(
                session,
                before.stream().filter(person -> !noted.contains(person)).toList());
        return recorded;
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

    /// The registrations that the entries name, in their order.
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
        return presences.listOf(people.stream().map(Registration::id).toList()).stream()
                .filter(presence -> presence.session() == session)
                .map(Presence::registrationId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// What each of several people attended, by the id of their registration. People who attended nothing are left
    /// out.
    public Map<UUID, Attended> listAttended(Collection<Registration> people) {
        return presences.listOf(people.stream().map(Registration::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Presence::registrationId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                ofPerson -> new Attended(
                                        ofPerson.stream().map(Presence::session).toList(),
                                        ofPerson.stream()
                                                .mapToInt(Presence::minutes)
                                                .sum()))));
    }

    public Attended getAttended(Registration registration) {
        // The code is given with the first presence: without one there is nothing to read.
        if (registration.certificateCode() == null) {
            return Attended.NOTHING;
        }
        return listAttended(List.of(registration)).getOrDefault(registration.id(), Attended.NOTHING);
    }
}
