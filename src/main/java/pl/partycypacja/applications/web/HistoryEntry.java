package pl.partycypacja.applications.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.domain.ApplicationEvent;

/// One step in the life of an application.
@Schema(name = "ApplicationHistoryEntry")
public record HistoryEntry(
        @Schema(examples = "SUBMITTED") ApplicationHistoryAction action,
        @Schema(examples = "DRAFT") @Nullable ApplicationStatus fromStatus,
        @Schema(examples = "SUBMITTED") ApplicationStatus toStatus,

        @Schema(description = "Kto to zrobił; `null`: system, gdy minął termin.") @Nullable
        UUID actorId,

        @Schema(maxLength = 4_000, examples = "Proszę dołączyć czytelny skan.") @Nullable
        String note,

        @Schema(maxLength = 64, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable
        String contentSha256,

        Instant happenedAt) {

    static HistoryEntry from(ApplicationEvent event) {
        return new HistoryEntry(
                event.action(),
                event.fromStatus(),
                event.toStatus(),
                event.actorId(),
                event.note(),
                event.contentSha256(),
                event.happenedAt());
    }
}
