package pl.partycypacja.applications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.StoredFile;

/// A file that goes with an application (APP-10). Its bytes are kept apart, in `attachment_content`.
@Entity
public class Attachment {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    private @Nullable String kind;

    @Embedded
    private StoredFile file;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID applicationId, @Nullable String kind, StoredFile file) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.applicationId = applicationId;
        this.kind = kind;
        this.file = file;
    }

    public UUID id() {
        return id;
    }

    public @Nullable String kind() {
        return kind;
    }

    public StoredFile file() {
        return file;
    }
}
