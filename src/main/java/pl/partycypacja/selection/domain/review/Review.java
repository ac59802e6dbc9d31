package pl.partycypacja.selection.domain.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;

/// One reviewer's part in one application (APP-5, APP-6).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Review implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> scores;

    private @Nullable String comment;

    @Column(name = "total_score")
    private @Nullable Integer totalScore;

    @Column(name = "weighted_score")
    private @Nullable BigDecimal weightedScore;

    @Column(name = "recusal_reason")
    private @Nullable String recusalReason;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(UUID applicationId, UUID recruitmentId, UUID programmeId, UUID reviewerId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.applicationId = applicationId;
        this.recruitmentId = recruitmentId;
        this.programmeId = programmeId;
        this.reviewerId = reviewerId;
        this.status = ReviewStatus.ASSIGNED;
        this.scores = Map.of();
        this.assignedAt = now;
        this.updatedAt = now;
    }

    private void become(ReviewStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
        updatedAt = now;
    }

    @Override
    public ReviewStatus stateAt(Instant now) {
        return status;
    }

    /// APP-5: no conflict of interest; from now on the application is shown.
    void declareNoConflict(Instant now) {
        become(ReviewStatus.IN_PROGRESS, now);
    }

    /// APP-5: what was written goes; the application is shown no more.
    void recuse(String reason, Instant now) {
        become(ReviewStatus.RECUSED, now);
        recusalReason = reason;
        scores = Map.of();
        comment = null;
    }

    /// Taken back, or set aside; what was scored stays on record and counts no more.
    void revoke(String reason, Instant now) {
        become(ReviewStatus.REVOKED, now);
        recusalReason = reason;
    }

    /// Keeps scores half-given.
    ///
    /// @throws InvalidInput for scores out of range or of no criterion
    void draft(Map<String, Integer> given, @Nullable String remark, RubricDetails rubric, Instant now) {
        requireNoFaults(given, rubric, false);
        scores = Map.copyOf(given);
        comment = remark;
        updatedAt = now;
    }

    /// APP-6: every criterion has its score.
    ///
    /// @throws InvalidInput `required` at each criterion without one
    void submit(RubricDetails rubric, Instant now) {
        become(ReviewStatus.SUBMITTED, now);
        requireNoFaults(scores, rubric, true);
        totalScore = rubric.total(scores);
        weightedScore = rubric.weighted(scores);
        submittedAt = now;
    }

    private static void requireNoFaults(Map<String, Integer> scores, RubricDetails rubric, boolean isFinal) {
        var faults = rubric.faultsOf(scores, isFinal);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /// Whether the reviewer may read the application.
    boolean showsApplication() {
        return status == ReviewStatus.IN_PROGRESS || status == ReviewStatus.SUBMITTED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID recruitmentId() {
        return recruitmentId;
    }

    public UUID reviewerId() {
        return reviewerId;
    }

    public ReviewStatus status() {
        return status;
    }

    public Map<String, Integer> scores() {
        return scores;
    }

    public @Nullable String comment() {
        return comment;
    }

    public @Nullable Integer totalScore() {
        return totalScore;
    }

    public @Nullable BigDecimal weightedScore() {
        return weightedScore;
    }

    public @Nullable String recusalReason() {
        return recusalReason;
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }
}
