package pl.partycypacja.platform.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/// What is known of a file that is kept; its bytes are kept apart.
///
/// @param sha256 lower-case hexadecimal
@Embeddable
public record StoredFile(
        @Column(name = "file_name") String fileName,
        @Column(name = "media_type") String mediaType,
        @Column(name = "size_bytes") long sizeBytes,
        @Column(name = "sha256") String sha256,
        @Column(name = "uploaded_at") Instant uploadedAt) {

    public static StoredFile of(AcceptedFile file, Instant uploadedAt) {
        return new StoredFile(file.name(), file.type().mediaType(), file.content().length, file.sha256(), uploadedAt);
    }
}
