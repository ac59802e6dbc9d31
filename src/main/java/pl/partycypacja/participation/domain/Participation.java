package pl.partycypacja.participation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.programmes.Entitlement;

/// An accepted applicant's place in an edition, and what it entitled to when it began (APP-9).
@Entity
@SuppressWarnings("UnusedVariable") // updatedAt is there for the database alone
public class Participation implements Owned, Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "edition_id")
    private UUID editionId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ParticipationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Entitlement> entitlements;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "resigned_at")
    private @Nullable Instant resignedAt;

    @Column(name = "resignation_reason")
    private @Nullable String resignationReason;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    void resign(@Nullable String reason, Instant now) {
        status = ParticipationStatus.RESIGNED;
        resignedAt = now;
        resignationReason = reason;
        updatedAt = now;
    }

    /// As other modules may know it.
    public ParticipationView view() {
        return new ParticipationView(id, editionId, programmeId, accountId, organisationId, status, entitlements);
    }

    @Override
    public ParticipationStatus stateAt(Instant now) {
        return status;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID editionId() {
        return editionId;
    }

    @Override
    public UUID programmeId() {
        return programmeId;
    }

    public UUID recruitmentId() {
        return recruitmentId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    @Override
    public UUID accountId() {
        return accountId;
    }

    @Override
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    public ParticipationStatus status() {
        return status;
    }

    public List<Entitlement> entitlements() {
        return entitlements;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant resignedAt() {
        return resignedAt;
    }

    public @Nullable String resignationReason() {
        return resignationReason;
    }
}
