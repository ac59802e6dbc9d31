package pl.partycypacja.events.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.events.domain.EventDocument;

/// A document of an event; its bytes are downloaded apart.
@Schema(name = "EventDocument")
public record EventDocumentResponse(
        UUID id,

        @Schema(maxLength = 200, examples = "program-wizyty.pdf")
        String fileName,

        @Schema(maxLength = 100, examples = "application/pdf")
        String mediaType,

        @Schema(examples = "123456") long sizeBytes,

        @Schema(maxLength = 64, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        Instant uploadedAt) {

    static EventDocumentResponse from(EventDocument document) {
        return new EventDocumentResponse(
                document.id(),
                document.file().fileName(),
                document.file().mediaType(),
                document.file().sizeBytes(),
                document.file().sha256(),
                document.file().uploadedAt());
    }
}
