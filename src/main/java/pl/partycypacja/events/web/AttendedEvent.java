package pl.partycypacja.events.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.events.domain.ParticipationAttendance;

/// One of the events that count, and how much of it was attended.
public record AttendedEvent(
        EventReference event,

        @Schema(description = "Wszystkie spotkania razem.", examples = "120")
        long minutes,

        @Schema(examples = "120") int attendedMinutes,

        @Schema(description = "Czy już się skończyło.", examples = "true")
        boolean ended) {

    static AttendedEvent from(ParticipationAttendance.Line line) {
        return new AttendedEvent(
                EventReference.from(line.event()),
                line.event().details().minutes(),
                line.attendedMinutes(),
                line.isOver());
    }
}
