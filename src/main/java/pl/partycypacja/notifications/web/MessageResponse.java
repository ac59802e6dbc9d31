package pl.partycypacja.notifications.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.notifications.domain.MessageStatus;
import pl.partycypacja.notifications.domain.OutboxMessage;

/// A message with what it says.
@Schema(name = "Message")
public record MessageResponse(
        UUID id,

        @Schema(maxLength = 254, examples = "user@demo.example")
        String recipient,

        @Schema(maxLength = 60, examples = "APPLICATION_SUBMITTED")
        String kind,

        Language language,

        @Schema(maxLength = 500, examples = "Zgłoszenie PS-2021-0001 zostało złożone")
        String subject,

        @Schema(description = "Treść; `null`, gdy zawiera token.", maxLength = 100_000, examples = "Dzień dobry!")
        @Nullable
        String text,

        @Schema(maxLength = 200_000, examples = "<p>Dzień dobry!</p>") @Nullable
        String html,

        @Schema(description = "Załączony plik iCalendar.", maxLength = 1_000_000) @Nullable
        String calendar,

        MessageStatus status,

        @Schema(description = "Ile razy próbowano.", examples = "1")
        int attempts,

        @Schema(description = "Dlaczego ostatnia próba się nie udała.", maxLength = 500) @Nullable
        String lastError,

        @Nullable UUID recruitmentId,
        @Nullable UUID applicationId,

        @Schema(description = "Wiadomość, którą wysłano ponownie.") @Nullable
        UUID resentFrom,

        Instant createdAt,
        @Nullable Instant sentAt) {

    static MessageResponse from(OutboxMessage message) {
        return new MessageResponse(
                message.id(),
                message.recipient(),
                message.kind(),
                message.language(),
                message.subject(),
                message.text(),
                message.html(),
                message.calendar(),
                message.status(),
                message.attempts(),
                message.lastError(),
                message.recruitmentId(),
                message.applicationId(),
                message.resentFrom(),
                message.createdAt(),
                message.sentAt());
    }
}
