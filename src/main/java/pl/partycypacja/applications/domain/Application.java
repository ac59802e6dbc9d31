package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.platform.values.Warsaw;

/// What an applicant files in a recruitment. Whether a step is allowed is asked before it is made: see
/// [Applications].
@Entity
public class Application implements ApplicationView {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "applicant_id")
    private UUID applicantId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode answers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> declarations;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Boolean> consents;

    private @Nullable String reference;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    private byte @Nullable [] content;

    @Column(name = "content_sha256")
    private @Nullable String contentSha256;

    @Column(name = "correct_by")
    private @Nullable LocalDate correctBy;

    @Column(name = "correction_note")
    private @Nullable String correctionNote;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    Application(UUID recruitmentId, UUID programmeId, UUID applicantId, @Nullable UUID organisationId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recruitmentId = recruitmentId;
        this.programmeId = programmeId;
        this.applicantId = applicantId;
        this.organisationId = organisationId;
        this.status = ApplicationStatus.DRAFT;
        this.answers = JsonNodeFactory.instance.objectNode();
        this.declarations = Map.of();
        this.consents = Map.of();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void fill(ApplicationContent changed, Instant now) {
        answers = changed.answers();
        declarations = changed.declarations();
        consents = changed.consents();
        updatedAt = now;
    }

    /// A change of attachments is a change of the application.
    void touch(Instant now) {
        updatedAt = now;
    }

    /// APP-3. The number and the time are those of the first submission; the content is the latest.
    void submit(String newReference, Instant now, byte[] canonical, String sha256) {
        status = ApplicationStatus.SUBMITTED;
        if (submittedAt == null) {
            reference = newReference;
            submittedAt = now;
        }
        content = canonical.clone();
        contentSha256 = sha256;
        correctBy = null;
        correctionNote = null;
        updatedAt = now;
    }

    void withdraw(Instant now) {
        status = ApplicationStatus.WITHDRAWN;
        updatedAt = now;
    }

    /// APP-9: takes a place that was offered from the reserve list.
    void accept(Instant now) {
        status = ApplicationStatus.ACCEPTED;
        updatedAt = now;
    }

    /// An appeal was upheld: it is to be decided anew.
    void reopen(Instant now) {
        status = ApplicationStatus.UNDER_REVIEW;
        updatedAt = now;
    }

    void sendBack(LocalDate by, String note, Instant now) {
        status = ApplicationStatus.RETURNED;
        correctBy = by;
        correctionNote = note;
        updatedAt = now;
    }

    /// Whether corrections are still taken: to the last moment of the day they were asked by.
    boolean isCorrectableAt(Instant now) {
        return correctBy != null && now.isBefore(Warsaw.endOf(correctBy));
    }

    @Override
    public boolean isAwaitedAt(Instant now) {
        return status == ApplicationStatus.RETURNED && isCorrectableAt(now);
    }

    /// Whom the limit of applications counts (APP-4): the organisation, or else the person.
    UUID quotaHolder() {
        return organisationId == null ? applicantId : organisationId;
    }

    public ApplicationContent filled() {
        return new ApplicationContent((ObjectNode) answers, declarations, consents);
    }

    @Override
    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    @Override
    public UUID recruitmentId() {
        return recruitmentId;
    }

    @Override
    public UUID programmeId() {
        return programmeId;
    }

    /// The person who applies, also for an organisation.
    @Override
    public UUID accountId() {
        return applicantId;
    }

    @Override
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    @Override
    public ApplicationStatus status() {
        return status;
    }

    @Override
    public @Nullable String reference() {
        return reference;
    }

    @Override
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }

    public @Nullable String contentSha256() {
        return contentSha256;
    }

    public @Nullable LocalDate correctBy() {
        return correctBy;
    }

    public @Nullable String correctionNote() {
        return correctionNote;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
