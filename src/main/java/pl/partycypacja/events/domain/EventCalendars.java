package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.programmes.ProgrammesApi;

/// Writes events as iCalendar files that programs follow: each session keeps its UID, and its SEQUENCE grows with
/// each change (EVT-10).
@ApplicationScoped
public class EventCalendars {

    private static final int MAX_EVENTS = 1_000;
    /// For how long an event stays in the calendar after its end.
    static final Duration KEPT = Duration.ofDays(365);

    private final EventRepository events;
    private final RegistrationRepository registrations;
    private final ProgrammesApi programmes;
    private final CalendarFiles files;
    private final Clock clock;

    EventCalendars(
            EventRepository events,
            RegistrationRepository registrations,
            ProgrammesApi programmes,
            CalendarFiles files,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.programmes = programmes;
        this.files = files;
        this.clock = clock;
    }

    public String write(Event event) {
        return files.write(entries(event, false));
    }

    /// Its sessions as entries of a calendar (EVT-10). Each keeps its identity, whatever changes; a session that
    /// was left out since it was published is called off.
    ///
    /// @param withLinks whether the reader may know the addresses on the web
    static List<CalendarEvent> entries(Event event, boolean withLinks) {
        CalendarEvent.Status happens = switch (event.status()) {
            case DRAFT, PUBLISHED -> CalendarEvent.Status.TENTATIVE;
            case CONFIRMED -> CalendarEvent.Status.CONFIRMED;
            case CANCELLED -> CalendarEvent.Status.CANCELLED;
        };
        return event.toldSessions().all().stream()
                .map(each -> CalendarEvent.at(
                                event.id() + "-" + each.number() + "@partycypacja",
                                event.sequence(),
                                each.leftOut() ? CalendarEvent.Status.CANCELLED : happens,
                                event.title(),
                                each.session().startsAt(),
                                event.updatedAt())
                        .until(each.session().endsAt(), each.session().where(withLinks)))
                .toList();
    }

    /// Events that were published and ended less than a year ago: first those to come, 1 000 at most. Those that
    /// were called off are among them, so that calendars strike them out.
    ///
    /// @param programmeSlug null for all programmes
    /// @throws NotFound when there is no such programme, or it is a draft
    public String writePublished(@Nullable String programmeSlug) {
        @Nullable
        UUID programme = programmeSlug == null
                ? null
                : programmes.findPublicProgrammeId(programmeSlug).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        return files.write(events.listPublished(programme, now.minus(KEPT), now, MAX_EVENTS).stream()
                .flatMap(event -> entries(event, false).stream())
                .toList());
    }

    /// What a person ever signed up for, by their latest 1 000 registrations: with addresses on the web where they
    /// have a place, struck out where they gave up or it was called off.
    String writeOf(UUID accountId) {
        Map<UUID, List<Registration>> byEvent = registrations.listOfPerson(accountId, MAX_EVENTS).stream()
                .collect(Collectors.groupingBy(
                        registration -> registration.event().id(), LinkedHashMap::new, Collectors.toList()));
        return files.write(
                byEvent.values().stream().flatMap(EventCalendars::entries).toList());
    }

    /// The sequence counts each step of the person's, in earlier registrations for the same event too: one who gave
    /// up (2 steps) and signed up again (1) is 3 ahead of the event's own sequence.
    ///
    /// @param ofOneEvent a person's registrations for one event, from the latest
    private static Stream<CalendarEvent> entries(List<Registration> ofOneEvent) {
        Registration last = ofOneEvent.getFirst();
        long steps = ofOneEvent.stream()
                .mapToLong(registration -> registration.version() + 1)
                .sum();
        boolean hasPlace = last.hasPlace();
        return entries(last.event(), hasPlace).stream()
                .map(entry -> entry.forPerson(steps, last.updatedAt(), personal(last.status(), entry.status())));
    }

    /// For a person who waits, nothing is certain yet; for one who does not come, everything is off.
    private static CalendarEvent.Status personal(RegistrationStatus registration, CalendarEvent.Status event) {
        return switch (registration) {
            case CONFIRMED -> event;
            case WAITLISTED, OFFERED ->
                event == CalendarEvent.Status.CANCELLED ? event : CalendarEvent.Status.TENTATIVE;
            case DECLINED, LAPSED, CANCELLED -> CalendarEvent.Status.CANCELLED;
        };
    }
}
