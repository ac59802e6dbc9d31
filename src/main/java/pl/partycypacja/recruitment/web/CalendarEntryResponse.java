package pl.partycypacja.recruitment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.domain.CalendarEntry;
import pl.partycypacja.recruitment.domain.CalendarEntryKind;

/// A date of the calendar.
@Schema(name = "CalendarEntry")
public record CalendarEntryResponse(
        @Schema(
                description = "Nabór, którego to data; albo `eventId`.",
                examples = "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa")
        @Nullable
        UUID recruitmentId,

        @Nullable UUID eventId,

        UUID programmeId,

        @Schema(maxLength = 200, examples = "Nabór 2021") String title,

        @Schema(examples = "CLOSES") CalendarEntryKind kind,

        @Schema(
                description = "Nazwa daty naboru albo rodzaj wydarzenia.",
                maxLength = 200,
                examples = "Zamknięcie naboru")
        String label,

        @Schema(examples = "2021-04-12") PartialDate on,

        @JsonFormat(pattern = "HH:mm")
        @Schema(
                type = SchemaType.STRING,
                pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                maxLength = 5,
                examples = "16:00")
        @Nullable
        LocalTime time,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone) {

    static CalendarEntryResponse from(CalendarEntry entry) {
        return new CalendarEntryResponse(
                entry.recruitmentId(),
                entry.eventId(),
                entry.programmeId(),
                entry.title(),
                entry.kind(),
                entry.label(),
                entry.date(),
                entry.time(),
                Warsaw.ZONE.getId());
    }
}
