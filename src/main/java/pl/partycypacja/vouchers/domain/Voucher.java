package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

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
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.ReadableCode;
import pl.partycypacja.platform.values.Warsaw;

/// Credit for training that a participant was given (VOU-1). What it has left is its balance in the ledger.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Voucher extends Holding implements Stateful {

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

    /// Refuses a last day that is over already.
    ///
    /// @throws InvalidInput `in-the-past`
    static void requireLastDay(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            throw InvalidInput.at(at("expiresOn"), InputFault.IN_THE_PAST);
        }
    }

    /// A voucher is expired from the end of its last day, even before its money goes back to the budget.
    @Override
    public VoucherStatus stateAt(Instant now) {
        return status == VoucherStatus.ACTIVE && isOverAt(now) ? VoucherStatus.EXPIRED : status;
    }

    /// The state as it is shown: an active voucher with nothing left is used.
    VoucherStatus statusAt(Instant now, long leftGrosze) {
        VoucherStatus state = stateAt(now);
        return state == VoucherStatus.ACTIVE && leftGrosze == 0 ? VoucherStatus.USED : state;
    }

    private boolean isOverAt(Instant now) {
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
