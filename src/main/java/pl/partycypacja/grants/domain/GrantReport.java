package pl.partycypacja.grants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was done with a grant, in the grantee's words. What was spent is in its expenses.
@Entity
@Table(name = "grant_report")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class GrantReport {

    @Id
    @Column(name = "grant_id")
    private UUID grantId;

    @Version
    private long version;

    private String narrative;
    private String results;
    private int people;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "return_note")
    private @Nullable String returnNote;

    @Column(name = "correct_by")
    private @Nullable LocalDate correctBy;

    @Column(name = "accepted_by")
    private @Nullable UUID acceptedBy;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected GrantReport() {}

    GrantReport(UUID grantId, Instant now) {
        this.grantId = grantId;
        this.narrative = "";
        this.results = "";
        this.updatedAt = now;
    }

    void describe(String whatWasDone, String whatCameOfIt, int howMany, Instant now) {
        narrative = whatWasDone;
        results = whatCameOfIt;
        people = howMany;
        updatedAt = now;
    }

    boolean isComplete() {
        return !narrative.isBlank() && !results.isBlank();
    }

    void submit(UUID person, Instant now) {
        submittedBy = person;
        submittedAt = now;
        returnNote = null;
        correctBy = null;
        updatedAt = now;
    }

    void sendBack(String note, LocalDate until, Instant now) {
        returnNote = note;
        correctBy = until;
        updatedAt = now;
    }

    void accept(UUID person, Instant now) {
        acceptedBy = person;
        acceptedAt = now;
        updatedAt = now;
    }

    public long version() {
        return version;
    }

    public String narrative() {
        return narrative;
    }

    public String results() {
        return results;
    }

    public int people() {
        return people;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable String returnNote() {
        return returnNote;
    }

    public @Nullable LocalDate correctBy() {
        return correctBy;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }
}
