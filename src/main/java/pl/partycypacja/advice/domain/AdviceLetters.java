package pl.partycypacja.advice.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;

/// What the two sides of advice are told, with an entry for their calendars where a date begins or ends. They are
/// written after the request is: its version is the sequence number of the calendar's entry.
@ApplicationScoped
class AdviceLetters {

    private static final String NO_NOTE = "–";

    private final ParticipantLetters letters;
    private final ProgrammesApi programmes;
    private final CalendarFiles calendars;

    AdviceLetters(ParticipantLetters letters, ProgrammesApi programmes, CalendarFiles calendars) {
        this.letters = letters;
        this.programmes = programmes;
        this.calendars = calendars;
    }

    /// To the programme's coordinators, who assign an expert.
    void tellRequested(AdviceRequest request) {
        tellPeople(
                AdviceMessage.ADVICE_REQUESTED,
                request,
                programmes.listCoordinatorIds(request.programmeId()),
                facts(request, request.question()),
                null);
    }

    /// @param before the expert who advises no longer
    /// @param date the date that is off
    void tellAssigned(AdviceRequest request, @Nullable UUID before, Optional<AdviceDate> date) {
        // A calendar replaces an entry only by one of a later version: this one is later than the invitation.
        String cancelled = date.map(was -> calendar(request, CalendarEvent.Status.CANCELLED, was))
                .orElse(null);
        if (before != null) {
            tellPeople(AdviceMessage.ADVICE_CANCELLED, request, Set.of(before), facts(request, NO_NOTE), cancelled);
        }
        Map<String, String> facts = facts(request, "");
        letters.tell(AdviceMessage.ADVICE_ASSIGNED, request, facts, cancelled);
        tellExpert(AdviceMessage.ADVICE_ASSIGNED, request, facts, null);
    }

    void tellScheduled(AdviceRequest request, AdviceDate date) {
        tellBoth(
                AdviceMessage.ADVICE_SCHEDULED,
                request,
                "%s (%d min), %s".formatted(Warsaw.text(date.startsAt()), date.lengthMinutes(), date.where()),
                calendar(request, CalendarEvent.Status.CONFIRMED, date));
    }

    void tellCompleted(AdviceRequest request, String summary) {
        tellBoth(AdviceMessage.ADVICE_COMPLETED, request, summary, null);
    }

    void tellCancelled(AdviceRequest request, String reason) {
        tellBoth(
                AdviceMessage.ADVICE_CANCELLED,
                request,
                reason,
                request.date()
                        .map(date -> calendar(request, CalendarEvent.Status.CANCELLED, date))
                        .orElse(null));
    }

    private String calendar(AdviceRequest request, CalendarEvent.Status status, AdviceDate date) {
        return calendars.write(List.of(request.toCalendarEvent(status, date)));
    }

    private void tellBoth(AdviceMessage kind, AdviceRequest request, String note, @Nullable String calendar) {
        Map<String, String> facts = facts(request, note);
        letters.tell(kind, request, facts, calendar);
        tellExpert(kind, request, facts, calendar);
    }

    private void tellExpert(
            AdviceMessage kind, AdviceRequest request, Map<String, String> facts, @Nullable String calendar) {
        UUID expert = request.expertId();
        if (expert != null) {
            tellPeople(kind, request, Set.of(expert), facts, calendar);
        }
    }

    private void tellPeople(
            AdviceMessage kind,
            AdviceRequest request,
            Set<UUID> people,
            Map<String, String> facts,
            @Nullable String calendar) {
        letters.tellPeople(kind, request.programmeId(), people, facts, calendar);
    }

    private Map<String, String> facts(AdviceRequest request, String note) {
        return Map.of("programme", programmes.getEdition(request.editionId()).programmeName(), "note", note);
    }
}
