package pl.partycypacja.grants.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// Money that a grantee gave back (GRA-4).
@Entity
@Immutable
@Table(name = "grant_refund")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class GrantRefund {

    @Id
    private UUID id;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "amount_grosze")
    private long amountGrosze;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "bank_reference")
    private String bankReference;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected GrantRefund() {}

    GrantRefund(
            UUID grantId, long amountGrosze, LocalDate receivedOn, String bankReference, UUID recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.grantId = grantId;
        this.amountGrosze = amountGrosze;
        this.receivedOn = receivedOn;
        this.bankReference = bankReference;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID grantId() {
        return grantId;
    }

    public long amountGrosze() {
        return amountGrosze;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public String bankReference() {
        return bankReference;
    }
}
