package pl.partycypacja.events.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventStatus;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EventKind;

/// The event that something is about, as a line of a list shows it.
public record EventReference(
        UUID id,

        @Schema(maxLength = 200, examples = "Wizyta studyjna we Wrocławiu")
        String title,

        @Schema(examples = "STUDY_VISIT") EventKind kind,
        @Schema(examples = "PUBLISHED") EventStatus status,
        @Schema(examples = "2023-04-28T08:00:00Z") Instant startsAt,
        @Schema(examples = "2023-04-29T13:00:00Z") Instant endsAt,
        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone) {

    static EventReference from(Event event) {
        return new EventReference(
                event.id(),
                event.title(),
                event.details().kind(),
                event.status(),
                event.startsAt(),
                event.endsAt(),
                Warsaw.ZONE.getId());
    }
}
