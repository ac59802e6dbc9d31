package pl.partycypacja.grants.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a grant was spent on, as a document proves it (GRA-4).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Expense {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "line_key")
    private String lineKey;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String description;

    @Column(name = "amount_grosze")
    private long amountGrosze;

    @Column(name = "accepted_grosze")
    private @Nullable Long acceptedGrosze;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "file_type")
    private @Nullable String fileType;

    @Column(name = "file_sha256")
    private @Nullable String fileSha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Expense() {}

    @SuppressWarnings("NullAway.Init")
    Expense(UUID grantId, ExpenseDetails details, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.grantId = grantId;
        this.createdAt = now;
        describe(details);
    }

    final void describe(ExpenseDetails details) {
        lineKey = details.budgetLine();
        documentNumber = details.documentNumber();
        issuedOn = details.issuedOn();
        description = details.description();
        amountGrosze = details.amount().grosze();
        acceptedGrosze = null;
        decisionReason = null;
    }

    void attach(String name, String type, String sha256) {
        fileName = name;
        fileType = type;
        fileSha256 = sha256;
    }

    void accept(long grosze, @Nullable String reason) {
        acceptedGrosze = grosze;
        decisionReason = reason;
    }

    boolean hasFile() {
        return fileName != null;
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

    public String lineKey() {
        return lineKey;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public String description() {
        return description;
    }

    public long amountGrosze() {
        return amountGrosze;
    }

    public @Nullable Long acceptedGrosze() {
        return acceptedGrosze;
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public @Nullable String fileSha256() {
        return fileSha256;
    }
}
