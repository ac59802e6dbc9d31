package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.values.Warsaw;

/// Writes to people who signed up for an event, and to those who run it (NOT-1). Only people who have a place are
/// told the address on the web.
@ApplicationScoped
class RegistrationLetters {

    private static final String CHANGED = "changed";

    private final ParticipantLetters letters;
    private final CalendarFiles calendars;

    RegistrationLetters(ParticipantLetters letters, CalendarFiles calendars) {
        this.letters = letters;
        this.calendars = calendars;
    }

    void tell(EventMessage kind, Registration registration) {
        tell(kind, registration, Map.of());
    }

    /// A place is kept for somebody who waited.
    void tellOffer(Registration registration, Instant expiresAt) {
        tell(EventMessage.EVENT_PLACE_OFFERED, registration, Map.of("expiresAt", Warsaw.text(expiresAt)));
    }

    private void tell(EventMessage kind, Registration registration, Map<String, String> facts) {
        boolean hasPlace = registration.hasPlace();
        write(kind, registration.event(), List.of(registration.accountId()), facts, hasPlace, null);
    }

    /// Tells many people the same. Those who have a place get the event for their calendars (EVT-10).
    void tellAll(EventMessage kind, Event event, Collection<Registration> registrations, Map<String, String> facts) {
        byPlace(registrations)
                .forEach((hasPlace, people) -> write(kind, event, people, facts, hasPlace, calendar(event, hasPlace)));
    }

    private static Map<Boolean, List<UUID>> byPlace(Collection<Registration> registrations) {
        return registrations.stream()
                .collect(Collectors.partitioningBy(
                        Registration::hasPlace, Collectors.mapping(Registration::accountId, Collectors.toList())));
    }

    private @Nullable String calendar(Event event, boolean hasPlace) {
        return hasPlace ? calendars.write(EventCalendars.entries(event, true)) : null;
    }

    /// Tells people who come or wait what changed. Nobody is told who may not know of any of the changes: a new
    /// address on the web is nothing to those who wait.
    ///
    /// @param organiserBefore the organisation that held it before the change
    void tellChanges(EventDetails before, UUID organiserBefore, Event event, Collection<Registration> registrations) {
        EventDetails after = event.details();
        byPlace(registrations).forEach((hasPlace, people) -> {
            List<EventSession> then = hasPlace ? before.sessions() : before.sessionsWithoutLinks();
            List<EventSession> now = hasPlace ? after.sessions() : after.sessionsWithoutLinks();
            Map<String, String> facts = new HashMap<>(Map.of(
                    "titleChanged", changed(before.title(), after.title()),
                    "descriptionChanged", changed(before.description(), after.description()),
                    "agendaChanged", changed(before.agenda(), after.agenda()),
                    "costsChanged", changed(before.costsCovered(), after.costsCovered()),
                    "organiserChanged", changed(organiserBefore, event.organiserId()),
                    "sessionsChanged", changed(then, now)));
            if (facts.containsValue(CHANGED)) {
                facts.put("titleBefore", before.title());
                facts.put("sessions", lines(missing(now, then), hasPlace));
                facts.put("sessionsGone", lines(missingTimes(then, now), hasPlace));
                write(EventMessage.EVENT_CHANGED, event, people, facts, hasPlace, calendar(event, hasPlace));
            }
        });
    }

    private static String changed(@Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? "" : CHANGED;
    }

    private static List<EventSession> missing(List<EventSession> of, List<EventSession> in) {
        return of.stream().filter(session -> !in.contains(session)).toList();
    }

    private static List<EventSession> missingTimes(List<EventSession> of, List<EventSession> in) {
        return of.stream()
                .filter(session -> in.stream().noneMatch(session::isAtTimeOf))
                .toList();
    }

    private static String lines(List<EventSession> sessions, boolean withLinks) {
        return sessions.stream()
                .map(session -> "\n- " + Warsaw.text(session.startsAt()) + " – " + Warsaw.text(session.endsAt()) + ", "
                        + session.where(withLinks))
                .collect(Collectors.joining());
    }

    /// Tells coordinators on the decision day that too few have signed up (EVT-7).
    void tellDecisionDue(Event event, Collection<UUID> coordinators) {
        Map<String, String> facts = Map.of(
                "taken",
                Integer.toString(event.taken()),
                "minimum",
                String.valueOf(event.details().minimum()));
        write(EventMessage.EVENT_DECISION_DUE, event, coordinators, facts, false, null);
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
        all.put("where", event.details().where(withLink));
        letters.tellPeople(kind, event.programmeId(), people, all, calendar);
    }
}
