package pl.partycypacja.applications.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.Attachment;

/// A file of an application.
@Schema(name = "Attachment")
public record AttachmentResponse(
        UUID id,

        @Schema(
                description = "Rodzaj z listy naboru; `null` dla pliku dodatkowego.",
                maxLength = 60,
                examples = "recommendation")
        @Nullable
        String kind,

        @Schema(maxLength = 200, examples = "list-polecający.pdf")
        String fileName,

        @Schema(maxLength = 100, examples = "application/pdf")
        String mediaType,

        @Schema(examples = "123456") long sizeBytes,

        @Schema(maxLength = 64, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        Instant uploadedAt) {

    static AttachmentResponse from(Attachment attachment) {
        return new AttachmentResponse(
                attachment.id(),
                attachment.kind(),
                attachment.file().fileName(),
                attachment.file().mediaType(),
                attachment.file().sizeBytes(),
                attachment.file().sha256(),
                attachment.file().uploadedAt());
    }
}
