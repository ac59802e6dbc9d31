package pl.partycypacja.events.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A note that somebody was at a session (EVT-9).
@Entity
@Immutable
@Table(name = "attendance")
@SuppressWarnings("UnusedVariable") // some columns are there for the record alone
class Presence {

    @Id
    private UUID id;

    @Column(name = "registration_id")
    private UUID registrationId;

    @Column(name = "event_id")
    private UUID eventId;

    /// From one.
    private int session;

    private int minutes;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Presence() {}

    Presence(Registration registration, int session, int minutes, UUID recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.registrationId = registration.id();
        this.eventId = registration.event().id();
        this.session = session;
        this.minutes = minutes;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    UUID registrationId() {
        return registrationId;
    }

    int session() {
        return session;
    }

    int minutes() {
        return minutes;
    }
}
