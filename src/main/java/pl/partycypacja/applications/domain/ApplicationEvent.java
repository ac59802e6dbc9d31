package pl.partycypacja.applications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationStatus;

/// One step in the life of an application; written once, never changed.
@Entity
@Table(name = "application_event")
public class ApplicationEvent {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private ApplicationHistoryAction action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable ApplicationStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private ApplicationStatus toStatus;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    private @Nullable String note;

    @Column(name = "content_sha256")
    private @Nullable String contentSha256;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApplicationEvent() {}

    /// The step that brought the application to where it is now.
    ApplicationEvent(
            Application application,
            ApplicationHistoryAction action,
            @Nullable ApplicationStatus fromStatus,
            @Nullable UUID actorId,
            @Nullable String note) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.applicationId = application.id();
        this.action = action;
        this.fromStatus = fromStatus;
        this.toStatus = application.status();
        this.actorId = actorId;
        this.note = note;
        this.contentSha256 = application.contentSha256();
        this.happenedAt = application.updatedAt();
    }

    public UUID id() {
        return id;
    }

    public ApplicationHistoryAction action() {
        return action;
    }

    public @Nullable ApplicationStatus fromStatus() {
        return fromStatus;
    }

    public ApplicationStatus toStatus() {
        return toStatus;
    }

    /// Null where the system did it by itself, because time had passed.
    public @Nullable UUID actorId() {
        return actorId;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String contentSha256() {
        return contentSha256;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
