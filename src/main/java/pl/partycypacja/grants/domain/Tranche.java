package pl.partycypacja.grants.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.StateConflict;

/// A part of a grant that is paid at once (GRA-3).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Tranche implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "edition_id")
    private UUID editionId;

    private int number;

    @Column(name = "amount_grosze")
    private long amountGrosze;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    private TrancheStatus status;

    @Column(name = "account_number")
    private @Nullable String accountNumber;

    @Column(name = "requested_by")
    private @Nullable UUID requestedBy;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "payment_file_id")
    private @Nullable UUID paymentFileId;

    @Column(name = "paid_by")
    private @Nullable UUID paidBy;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "bank_reference")
    private @Nullable String bankReference;

    @SuppressWarnings("NullAway.Init")
    protected Tranche() {}

    Tranche(Grant grant, int number, AgreementTerms.PlannedTranche planned) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.grantId = grant.id();
        this.editionId = grant.editionId();
        this.number = number;
        this.amountGrosze = planned.amount().grosze();
        this.plannedOn = planned.plannedOn();
        this.status = TrancheStatus.PLANNED;
    }

    @Override
    public TrancheStatus stateAt(Instant now) {
        return status;
    }

    private void become(TrancheStatus next) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
    }

    /// Asked for again, before it is approved, it goes to another account.
    ///
    /// @param toAccount IBAN
    /// @throws StateConflict once it is approved
    void request(String toAccount, UUID person, Instant now) {
        become(TrancheStatus.REQUESTED);
        accountNumber = toAccount;
        requestedBy = person;
        requestedAt = now;
    }

    /// Whether a person is the one who asked for it last, and so cannot approve it (GRA-3).
    boolean isRequestedBy(UUID person) {
        return person.equals(requestedBy);
    }

    /// From then on the account does not change.
    ///
    /// @throws StateConflict unless it is requested
    void approve(UUID person, Instant now) {
        become(TrancheStatus.APPROVED);
        approvedBy = person;
        approvedAt = now;
    }

    /// It is to be asked for anew.
    ///
    /// @throws StateConflict unless it is requested or approved
    void reject() {
        become(TrancheStatus.PLANNED);
        accountNumber = null;
        requestedBy = null;
        requestedAt = null;
        approvedBy = null;
        approvedAt = null;
        paymentFileId = null;
    }

    /// @param day when the bank paid it
    /// @param reference of the bank
    /// @throws StateConflict unless it is approved, and not yet paid
    void pay(LocalDate day, String reference, UUID person, Instant now) {
        become(TrancheStatus.PAID);
        paidOn = day;
        bankReference = reference;
        paidBy = person;
        paidAt = now;
    }

    void exportIn(UUID file) {
        paymentFileId = file;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID grantId() {
        return grantId;
    }

    public int number() {
        return number;
    }

    public long amountGrosze() {
        return amountGrosze;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public TrancheStatus status() {
        return status;
    }

    public @Nullable String accountNumber() {
        return accountNumber;
    }

    public @Nullable UUID requestedBy() {
        return requestedBy;
    }

    public @Nullable Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable UUID paymentFileId() {
        return paymentFileId;
    }

    public @Nullable LocalDate paidOn() {
        return paidOn;
    }

    public @Nullable String bankReference() {
        return bankReference;
    }
}
