package pl.partycypacja.notifications.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.notifications.domain.MessageStatus;
import pl.partycypacja.notifications.domain.OutboxMessage;

/// A message in a list.
public record MessageSummary(
        UUID id,

        @Schema(maxLength = 254, examples = "user@demo.example")
        String recipient,

        @Schema(maxLength = 60, examples = "APPLICATION_SUBMITTED")
        String kind,

        @Schema(maxLength = 500, examples = "Zgłoszenie PS-2021-0001 zostało złożone")
        String subject,

        MessageStatus status,
        @Nullable UUID recruitmentId,
        @Nullable UUID applicationId,
        Instant createdAt,
        @Nullable Instant sentAt) {

    static MessageSummary from(OutboxMessage message) {
        return new MessageSummary(
                message.id(),
                message.recipient(),
                message.kind(),
                message.subject(),
                message.status(),
                message.recruitmentId(),
                message.applicationId(),
                message.createdAt(),
                message.sentAt());
    }
}
