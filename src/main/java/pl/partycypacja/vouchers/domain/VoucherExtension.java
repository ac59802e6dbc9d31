package pl.partycypacja.vouchers.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A later last day that a voucher was given, and why.
@Entity
@Immutable
@Table(name = "voucher_extension")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class VoucherExtension {

    @Id
    private UUID id;

    @Column(name = "voucher_id")
    private UUID voucherId;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private String reason;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "extended_at")
    private Instant extendedAt;

    @SuppressWarnings("NullAway.Init")
    protected VoucherExtension() {}

    VoucherExtension(Voucher voucher, LocalDate to, String reason, UUID actorId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.voucherId = voucher.id();
        this.from = voucher.expiresOn();
        this.to = to;
        this.reason = reason;
        this.actorId = actorId;
        this.extendedAt = now;
    }

    UUID id() {
        return id;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public String reason() {
        return reason;
    }

    public UUID actorId() {
        return actorId;
    }

    public Instant extendedAt() {
        return extendedAt;
    }
}
