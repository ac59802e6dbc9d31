package pl.partycypacja.selection.domain.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.PlaceOfferStatus;

/// A place that came free, offered to someone on the reserve list until a moment (APP-9).
@Entity
@Table(name = "place_offer")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class PlaceOffer {

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Enumerated(EnumType.STRING)
    private PlaceOfferStatus status;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected PlaceOffer() {}

    PlaceOffer(UUID applicationId, UUID recruitmentId, Instant now, Instant expiresAt) {
        this.applicationId = applicationId;
        this.recruitmentId = recruitmentId;
        this.status = PlaceOfferStatus.OPEN;
        this.offeredAt = now;
        this.expiresAt = expiresAt;
    }

    void answer(PlaceOfferStatus how, Instant now) {
        status = how;
        answeredAt = now;
    }

    boolean isOpenAt(Instant now) {
        return status == PlaceOfferStatus.OPEN && now.isBefore(expiresAt);
    }

    public UUID applicationId() {
        return applicationId;
    }

    public PlaceOfferStatus status() {
        return status;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    /// The first moment at which it can no longer be accepted.
    public Instant expiresAt() {
        return expiresAt;
    }
}
