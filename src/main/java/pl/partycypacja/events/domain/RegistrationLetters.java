package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ParticipantLetters;
import pl.partycypacja.platform.calendar.CalendarFiles;
import pl.partycypacja.platform.time.Warsaw;

/// Writes to those who signed up (NOT-1). The address on the web is for those who have a place.
@ApplicationScoped
class RegistrationLetters {

    private final ParticipantLetters letters;
    private final CalendarFiles calendars;

    RegistrationLetters(ParticipantLetters letters, CalendarFiles calendars) {
        this.letters = letters;
        this.calendars = calendars;
    }

    /// @param facts beside what is said of the event in all of them
    void tell(EventMessage kind, Event event, Registration registration, Map<String, String> facts) {
        boolean hasPlace = registration.status() == RegistrationStatus.CONFIRMED;
        write(kind, event, List.of(registration.accountId()), facts, hasPlace, null);
    }

    void tell(EventMessage kind, Event event, Registration registration) {
        tell(kind, event, registration, Map.of());
    }

    /// The same to many; those who have a place get the event for their calendars (EVT-10).
    void tellAll(EventMessage kind, Event event, Collection<Registration> registrations, Map<String, String> facts) {
        Map<Boolean, List<UUID>> byPlace = registrations.stream()
                .collect(Collectors.partitioningBy(
                        registration -> registration.status() == RegistrationStatus.CONFIRMED,
                        Collectors.mapping(Registration::accountId, Collectors.toList())));
        byPlace.forEach((hasPlace, people) -> write(
                kind, event, people, facts, false, hasPlace ? calendars.write(event.toCalendarEvents(false)) : null));
    }

    /// To those who run the programme.
    void tellStaff(EventMessage kind, Event event, Collection<UUID> people, Map<String, String> facts) {
        write(kind, event, people, facts, false, null);
    }

    private void write(
            EventMessage kind,
            Event event,
            Collection<UUID> people,
            Map<String, String> facts,
            boolean withLink,
            @Nullable String calendar) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("event", event.title());
        all.put("startsAt", Warsaw.text(event.startsAt()));
        all.put("endsAt", Warsaw.text(event.endsAt()));
        all.put("where", event.details().where(withLink));
        letters.tellPeople(kind, event.programmeId(), people, all, calendar);
    }
}
