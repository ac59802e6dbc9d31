package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/// The content filed, in one form (RFC 8785), so that the same content always has the same SHA-256 (APP-3).
@ApplicationScoped
class CanonicalContent {

    private final ObjectMapper json;

    CanonicalContent(ObjectMapper json) {
        this.json = json;
    }

    private record Filed(
            UUID application,
            UUID recruitment,
            UUID applicant,
            @Nullable UUID organisation,
            ApplicationContent content,
            List<FiledAttachment> attachments) {}

    private record FiledAttachment(
            UUID id, @Nullable String kind, String fileName, String mediaType, long sizeBytes, String sha256) {}

    byte[] of(Application application, List<Attachment> attachments) {
        Filed filed = new Filed(
                application.id(),
                application.recruitmentId(),
                application.accountId(),
                application.organisationId(),
                application.filled(),
                attachments.stream().map(CanonicalContent::filed).toList());
        try {
            return new JsonCanonicalizer(json.writeValueAsString(filed)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An application cannot be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("An application cannot be made canonical", e);
        }
    }

    private static FiledAttachment filed(Attachment attachment) {
        return new FiledAttachment(
                attachment.id(),
                attachment.kind(),
                attachment.file().fileName(),
                attachment.file().mediaType(),
                attachment.file().sizeBytes(),
                attachment.file().sha256());
    }
}
