package pl.partycypacja.events.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import pl.partycypacja.platform.documents.AcceptedFile;
import pl.partycypacja.platform.documents.StoredFile;

/// A file for people who come to an event: a programme, a map, a presentation. Its bytes are kept apart.
@Entity
@Immutable
@Table(name = "event_document")
@SuppressWarnings("UnusedVariable") // a column is there for queries alone
public class EventDocument {

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    @Embedded
    private StoredFile file;

    @SuppressWarnings("NullAway.Init")
    protected EventDocument() {}

    EventDocument(Event event, AcceptedFile file, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.eventId = event.id();
        this.file = StoredFile.of(file, now);
    }

    public UUID id() {
        return id;
    }

    public StoredFile file() {
        return file;
    }
}
