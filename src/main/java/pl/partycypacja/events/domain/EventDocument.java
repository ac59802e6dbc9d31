package pl.partycypacja.events.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import pl.partycypacja.platform.files.AcceptedFile;

/// A file for those who come: a programme, a map, a presentation. Its bytes are kept apart.
@Entity
@Immutable
@Table(name = "event_document")
@SuppressWarnings("UnusedVariable") // a column is there for queries alone
public class EventDocument {

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

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
    protected EventDocument() {}

    EventDocument(Event event, AcceptedFile file, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.eventId = event.id();
        this.fileName = file.name();
        this.mediaType = file.type().mediaType();
        this.sizeBytes = file.content().length;
        this.sha256 = file.sha256();
        this.uploadedAt = now;
    }

    public UUID id() {
        return id;
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
