package pl.partycypacja.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.participation.Holding;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.StateConflict;

/// Money for a local participation process, and the agreement on it (GRA-1, GRA-2).
@Entity
@Table(name = "local_grant")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Grant extends Holding implements Stateful {

    @Column(name = "amount_grosze")
    private long amountGrosze;

    @Enumerated(EnumType.STRING)
    private GrantStatus status;

    @Column(name = "agreement_number")
    private String agreementNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable AgreementTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable AgreementParties parties;

    @Column(name = "document_sha256")
    private @Nullable String documentSha256;

    @Column(name = "report_due_on")
    private @Nullable LocalDate reportDueOn;

    @Column(name = "termination_reason")
    private @Nullable String terminationReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(ParticipationView participation, long amountGrosze, String agreementNumber, Instant now) {
        super(participation);
        this.amountGrosze = amountGrosze;
        this.status = GrantStatus.PREPARED;
        this.agreementNumber = agreementNumber;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public GrantStatus stateAt(Instant now) {
        return status;
    }

    /// @throws StateConflict when it cannot come into that state
    void become(GrantStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
        updatedAt = now;
    }

    /// Sets the terms, and with them the day on which the report is due.
    void agreeOn(AgreementTerms newTerms, Instant now) {
        terms = newTerms;
        reportDueOn = newTerms.reportDueOn();
        updatedAt = now;
    }

    /// At the first signature: from then on neither the parties nor the document change.
    void freeze(AgreementParties asTheyAre, String sha256) {
        parties = asTheyAre;
        documentSha256 = sha256;
    }

    /// Whether its terms are set.
    boolean isDescribed() {
        return terms != null;
    }

    /// Whether somebody has signed.
    boolean isFrozen() {
        return parties != null;
    }

    /// Of the document that was signed; null until somebody has signed.
    @Nullable
    String documentSha256() {
        return documentSha256;
    }

    void terminate(String reason, Instant now) {
        become(GrantStatus.TERMINATED, now);
        terminationReason = reason;
    }

    /// A returned report is to be corrected by another day.
    void expectReportBy(LocalDate day) {
        reportDueOn = day;
    }

    /// Whether the report should have been submitted before a day.
    public boolean isOverdueOn(LocalDate today) {
        return reportDueOn != null && today.isAfter(reportDueOn) && status == GrantStatus.ACTIVE;
    }

    /// The grant's own account of a kind.
    LedgerAccount account(LedgerAccountKind kind) {
        return new LedgerAccount(kind, id());
    }

    /// What the edition of the grant can still award.
    LedgerAccount budget() {
        return new LedgerAccount(LedgerAccountKind.GRANT_BUDGET, editionId());
    }

    public long amountGrosze() {
        return amountGrosze;
    }

    public GrantStatus status() {
        return status;
    }

    public String agreementNumber() {
        return agreementNumber;
    }

    public @Nullable AgreementTerms terms() {
        return terms;
    }

    @Nullable
    AgreementParties parties() {
        return parties;
    }

    public @Nullable LocalDate reportDueOn() {
        return reportDueOn;
    }

    public @Nullable String terminationReason() {
        return terminationReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
