package pl.partycypacja.vouchers.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.StateConflict;

/// An organisation that may redeem the vouchers of a programme (VOU-2).
@Entity
@Table(name = "training_provider")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class TrainingProvider implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private TrainingProviderStatus status;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected TrainingProvider() {}

    TrainingProvider(UUID programmeId, UUID organisationId, UUID approvedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.programmeId = programmeId;
        this.organisationId = organisationId;
        this.status = TrainingProviderStatus.APPROVED;
        this.approvedBy = approvedBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /// @throws StateConflict when it is so already
    void become(TrainingProviderStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
        updatedAt = now;
    }

    @Override
    public TrainingProviderStatus stateAt(Instant now) {
        return status;
    }

    boolean isApproved() {
        return status == TrainingProviderStatus.APPROVED;
    }

    LedgerAccount account() {
        return new LedgerAccount(LedgerAccountKind.PROVIDER, id);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public TrainingProviderStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
