package pl.partycypacja.events.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One step of a registration from a state to the next, with its reason (EVT-6).
@Entity
@Immutable
@Table(name = "registration_step")
public class RegistrationStep {

    @Id
    private UUID id;

    @Column(name = "registration_id")
    private UUID registrationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable RegistrationStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private RegistrationStatus toStatus;

    @Enumerated(EnumType.STRING)
    private RegistrationStepReason reason;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected RegistrationStep() {}

    RegistrationStep(
            Registration registration,
            @Nullable RegistrationStatus from,
            RegistrationStepReason reason,
            @Nullable UUID actorId,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.registrationId = registration.id();
        this.fromStatus = from;
        this.toStatus = registration.status();
        this.reason = reason;
        this.actorId = actorId;
        this.happenedAt = now;
    }

    UUID id() {
        return id;
    }

    public @Nullable RegistrationStatus fromStatus() {
        return fromStatus;
    }

    public RegistrationStatus toStatus() {
        return toStatus;
    }

    public RegistrationStepReason reason() {
        return reason;
    }

    public @Nullable UUID actorId() {
        return actorId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
