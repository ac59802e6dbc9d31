package pl.partycypacja.vouchers.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.participation.Holding;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.ReadableCode;
import pl.partycypacja.platform.values.Warsaw;

/// Credit for training (VOU-1). What it has left is its balance in the ledger.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Voucher extends Holding {

    private String code;

    @Column(name = "granted_grosze")
    private long grantedGrosze;

    @Enumerated(EnumType.STRING)
    private VoucherStatus status;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Voucher() {}

    Voucher(ParticipationView participation, long grantedGrosze, LocalDate expiresOn, Instant now) {
        super(participation);
        this.code = ReadableCode.generate();
        this.grantedGrosze = grantedGrosze;
        this.status = VoucherStatus.ACTIVE;
        this.expiresOn = expiresOn;
        this.issuedAt = now;
        this.updatedAt = now;
    }

    /// @throws StateConflict when it cannot come into that state
    void become(VoucherStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
        updatedAt = now;
    }

    void extend(LocalDate lastDay, Instant now) {
        expiresOn = lastDay;
        updatedAt = now;
    }

    /// As it is seen: expired from the end of its last day, before the money went back to the budget too.
    public VoucherStatus statusAt(Instant now, long leftGrosze) {
        if (status != VoucherStatus.ACTIVE) {
            return status;
        }
        if (isOverAt(now)) {
            return VoucherStatus.EXPIRED;
        }
        return leftGrosze == 0 ? VoucherStatus.USED : VoucherStatus.ACTIVE;
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /// The end of its last day in Warsaw, exclusive.
    public Instant expiresAt() {
        return Warsaw.endOf(expiresOn);
    }

    LedgerAccount account() {
        return new LedgerAccount(LedgerAccountKind.VOUCHER, id());
    }

    LedgerAccount budget() {
        return new LedgerAccount(LedgerAccountKind.VOUCHER_BUDGET, editionId());
    }

    public String code() {
        return code;
    }

    public long grantedGrosze() {
        return grantedGrosze;
    }

    VoucherStatus status() {
        return status;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
