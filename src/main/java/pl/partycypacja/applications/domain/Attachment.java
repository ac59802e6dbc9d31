package pl.partycypacja.applications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that goes with an application (APP-10). Its bytes are kept apart, in `attachment_content`.
@Entity
public class Attachment {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    private @Nullable String kind;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private String sha256;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(
            UUID applicationId,
            @Nullable String kind,
            String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            Instant uploadedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.applicationId = applicationId;
        this.kind = kind;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
        this.uploadedAt = uploadedAt;
    }

    public UUID id() {
        return id;
    }

    public @Nullable String kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    /// Lower-case hexadecimal.
    public String sha256() {
        return sha256;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
