package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.documents.CalendarFiles;

/// Events as calendars that programs follow: each session keeps its UID, and its SEQUENCE grows (EVT-10).
@ApplicationScoped
public class EventCalendars {

    private static final int MAX_EVENTS = 1_000;
    private static final Duration KEPT = Duration.ofDays(365);

    private final EntityManager database;
    private final CalendarFiles files;
    private final Clock clock;

    EventCalendars(EntityManager database, CalendarFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    public String write(Event event) {
        return files.write(entries(event, false));
    }

    /// Its sessions as entries of a calendar, each of one identity, whatever changes; those that were left out
    /// since are called off (EVT-10).
    ///
    /// @param withLinks whether the reader may know where it is on the web
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

    /// What is published and was not over a year ago, 1 000 at most, what comes soonest before all else: what is
    /// called off too, so that it is struck out.
    ///
    /// @param programmeId null for all programmes
    public String writePublished(@Nullable UUID programmeId) {
        return files.write(database
                .createQuery(
                        "select e from Event e where e.publishedAt is not null and e.endsAt > :since"
                                + " and (:programme is null or e.programmeId = :programme)"
                                + " order by case when e.endsAt > :now then e.startsAt end nulls last, e.startsAt desc, e.id",
                        Event.class)
                .setParameter("programme", programmeId)
                .setParameter("now", clock.instant())
                .setParameter("since", clock.instant().minus(KEPT))
                .setMaxResults(MAX_EVENTS)
                .getResultList()
                .stream()
                .flatMap(event -> entries(event, false).stream())
                .toList());
    }

    private record Signed(Event event, Registration registration) {}

    /// What a person ever signed up for, the latest 1 000: with addresses on the web where they have a place, and
    /// struck out where they gave up or it was called off.
    String writeOf(UUID accountId) {
        Map<UUID, List<Signed>> byEvent = database
                .createQuery(
                        "select new " + Signed.class.getName()
                                + "(e, r) from Registration r join Event e on e.id = r.eventId"
                                + " where r.accountId = :account order by r.registeredAt desc, r.id",
                        Signed.class)
                .setParameter("account", accountId)
                .setMaxResults(MAX_EVENTS)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(signed -> signed.event().id(), LinkedHashMap::new, Collectors.toList()));
        return files.write(
                byEvent.values().stream().flatMap(EventCalendars::entries).toList());
    }

    /// Each step of theirs counts in the sequence, and those of earlier registrations for the same event too.
    private static Stream<CalendarEvent> entries(List<Signed> ofOneEvent) {
        Event event = ofOneEvent.getFirst().event();
        Registration last = ofOneEvent.getFirst().registration();
        long steps = ofOneEvent.stream()
                .mapToLong(signed -> signed.registration().version() + 1)
                .sum();
        boolean hasPlace = last.status() == RegistrationStatus.CONFIRMED;
        return entries(event, hasPlace).stream()
                .map(entry -> entry.forPerson(steps, last.updatedAt(), personal(last.status(), entry.status())));
    }

    /// Of those who wait, nothing is certain yet; of those who do not come, everything is off.
    private static CalendarEvent.Status personal(RegistrationStatus registration, CalendarEvent.Status event) {
        return switch (registration) {
            case CONFIRMED -> event;
            case WAITLISTED, OFFERED ->
                event == CalendarEvent.Status.CANCELLED ? event : CalendarEvent.Status.TENTATIVE;
            case DECLINED, LAPSED, CANCELLED -> CalendarEvent.Status.CANCELLED;
        };
    }
}
