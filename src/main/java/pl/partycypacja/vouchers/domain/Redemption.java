package pl.partycypacja.vouchers.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.StateConflict;

/// A bill that a training provider was paid with a voucher (VOU-2). One that is reversed stays on record (VOU-3).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Redemption implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "voucher_id")
    private UUID voucherId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "training_provider_id")
    private UUID trainingProviderId;

    @Column(name = "amount_grosze")
    private long amountGrosze;

    private String service;

    @Column(name = "invoice_number")
    private String invoiceNumber;

    @Column(name = "redeemed_by")
    private UUID redeemedBy;

    @Column(name = "redeemed_at")
    private Instant redeemedAt;

    @Column(name = "reversed_by")
    private @Nullable UUID reversedBy;

    @Column(name = "reversed_at")
    private @Nullable Instant reversedAt;

    @Column(name = "reversal_reason")
    private @Nullable String reversalReason;

    @SuppressWarnings("NullAway.Init")
    protected Redemption() {}

    Redemption(Voucher voucher, Bill bill, UUID redeemedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.voucherId = voucher.id();
        this.programmeId = voucher.programmeId();
        this.trainingProviderId = bill.trainingProviderId();
        this.amountGrosze = bill.amountGrosze();
        this.service = bill.service();
        this.invoiceNumber = bill.invoiceNumber();
        this.redeemedBy = redeemedBy;
        this.redeemedAt = now;
    }

    /// @throws StateConflict when it is reversed already
    void reverse(String reason, UUID actor, Instant now) {
        if (!status().canBecome(RedemptionStatus.REVERSED)) {
            throw new StateConflict(status(), List.of());
        }
        reversedBy = actor;
        reversedAt = now;
        reversalReason = reason;
    }

    @Override
    public RedemptionStatus stateAt(Instant now) {
        return status();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID voucherId() {
        return voucherId;
    }

    public UUID trainingProviderId() {
        return trainingProviderId;
    }

    public long amountGrosze() {
        return amountGrosze;
    }

    public String service() {
        return service;
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    public UUID redeemedBy() {
        return redeemedBy;
    }

    public Instant redeemedAt() {
        return redeemedAt;
    }

    public RedemptionStatus status() {
        return reversedAt == null ? RedemptionStatus.REDEEMED : RedemptionStatus.REVERSED;
    }

    public @Nullable Instant reversedAt() {
        return reversedAt;
    }

    public @Nullable String reversalReason() {
        return reversalReason;
    }
}
