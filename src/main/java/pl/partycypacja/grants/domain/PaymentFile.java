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

/// A file for the bank with approved tranches of an edition (ISO 20022).
@Entity
@Immutable
@Table(name = "payment_file")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class PaymentFile {

    @Id
    private UUID id;

    @Column(name = "edition_id")
    private UUID editionId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "execution_on")
    private LocalDate executionOn;

    @Column(name = "debtor_account")
    private String debtorAccount;

    private int payments;

    @Column(name = "total_grosze")
    private long totalGrosze;

    private String content;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PaymentFile() {}

    PaymentFile(UUID editionId, UUID programmeId, Pain001 order, UUID createdBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.editionId = editionId;
        this.programmeId = programmeId;
        this.messageId = order.messageId();
        this.executionOn = order.executionOn();
        this.debtorAccount = order.debtorAccount();
        this.payments = order.payments().size();
        this.totalGrosze = order.totalGrosze();
        this.content = order.write();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID editionId() {
        return editionId;
    }

    public String messageId() {
        return messageId;
    }

    public LocalDate executionOn() {
        return executionOn;
    }

    public String debtorAccount() {
        return debtorAccount;
    }

    public int payments() {
        return payments;
    }

    public long totalGrosze() {
        return totalGrosze;
    }

    public String content() {
        return content;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
