package pl.partycypacja.selection.domain.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionMessage;

/// What applicants are told of their talks, each time with a calendar file (APP-7, NOT-1).
@ApplicationScoped
class InterviewLetters {

    private static final int MOST_SLOTS_IN_A_LETTER = 50;

    private final ApplicationLetters letters;
    private final CalendarFiles calendars;

    InterviewLetters(ApplicationLetters letters, CalendarFiles calendars) {
        this.letters = letters;
        this.calendars = calendars;
    }

    /// Which times are free; the links of talks are for those who have booked them.
    void tellOffered(RecruitmentView recruitment, List<ApplicationReference> waiting, List<InterviewSlot> free) {
        List<InterviewSlot> named = free.stream().limit(MOST_SLOTS_IN_A_LETTER).toList();
        String times = named.stream().map(InterviewLetters::line).collect(Collectors.joining("\n"));
        String calendar = calendars.write(named.stream()
                .map(slot -> slot.toTentativeEvent(recruitment.id(), recruitment.name()))
                .toList());
        letters.tellAll(
                SelectionMessage.INTERVIEW_OFFERED,
                recruitment,
                waiting,
                addressee -> Map.of("times", times),
                calendar);
    }

    private static String line(InterviewSlot slot) {
        return "%s (%d min), %s".formatted(Warsaw.text(slot.startsAt()), slot.lengthMinutes(), slot.publicPlace());
    }

    /// @param before the slot that was given up for this one
    void tellBooked(
            RecruitmentView recruitment,
            ApplicationView application,
            InterviewSlot slot,
            Optional<InterviewSlot> before) {
        tell(
                SelectionMessage.INTERVIEW_BOOKED,
                recruitment,
                application,
                slot,
                Stream.concat(before.stream(), Stream.of(slot)));
    }

    void tellMoved(RecruitmentView recruitment, ApplicationView application, InterviewSlot slot) {
        tell(SelectionMessage.INTERVIEW_MOVED, recruitment, application, slot, Stream.of(slot));
    }

    void tellCancelled(RecruitmentView recruitment, ApplicationView application, InterviewSlot slot) {
        tell(SelectionMessage.INTERVIEW_CANCELLED, recruitment, application, slot, Stream.of(slot));
    }

    private void tell(
            SelectionMessage kind,
            RecruitmentView recruitment,
            ApplicationView application,
            InterviewSlot slot,
            Stream<InterviewSlot> inCalendar) {
        letters.tell(kind, recruitment, application, facts(slot), calendar(recruitment, application.id(), inCalendar));
    }

    private static Map<String, String> facts(InterviewSlot slot) {
        return Map.of(
                "when",
                Warsaw.text(slot.startsAt()),
                "minutes",
                Integer.toString(slot.lengthMinutes()),
                "where",
                Stream.of(Optional.ofNullable(slot.place()), Optional.ofNullable(slot.link()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
    }

    /// Of the slots, the one that is still the applicant's is confirmed; the others are cancelled.
    private String calendar(RecruitmentView recruitment, UUID applicationId, Stream<InterviewSlot> slots) {
        return calendars.write(slots.map(slot -> slot.toCalendarEvent(
                        applicationId,
                        applicationId.equals(slot.applicationId())
                                ? CalendarEvent.Status.CONFIRMED
                                : CalendarEvent.Status.CANCELLED,
                        recruitment.name()))
                .toList());
    }
}
