package pl.partycypacja.selection.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.DecisionOutcome;

/// A line of the ranking (APP-6), computed by the view `ranked_application`.
@Entity
@Immutable
@Table(name = "ranked_application")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class RankedApplication {

    @Id
    private UUID id;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "applicant_id")
    private UUID applicantId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    private int reviews;

    @Column(name = "is_complete")
    private boolean complete;

    private @Nullable BigDecimal mean;

    @Column(name = "weighted_mean")
    private @Nullable BigDecimal weightedMean;

    private @Nullable BigDecimal spread;
    private int place;

    @Column(name = "is_tied")
    private boolean tied;

    @Column(name = "interview_points")
    private @Nullable Integer interviewPoints;

    @Enumerated(EnumType.STRING)
    private @Nullable DecisionOutcome decision;

    @SuppressWarnings("NullAway.Init")
    protected RankedApplication() {}

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public ApplicationStatus status() {
        return status;
    }

    public UUID applicantId() {
        return applicantId;
    }

    public @Nullable UUID organisationId() {
        return organisationId;
    }

    public int reviews() {
        return reviews;
    }

    /// Whether there are as many reviews as the rubric asks; the others come after.
    public boolean isComplete() {
        return complete;
    }

    /// Mean of the reviewers' sums of points.
    public @Nullable BigDecimal mean() {
        return mean;
    }

    /// Mean of the reviewers' weighted scores, 0 to 100; the place goes by it.
    public @Nullable BigDecimal weightedMean() {
        return weightedMean;
    }

    /// Distance of the highest weighted score from the lowest.
    public @Nullable BigDecimal spread() {
        return spread;
    }

    public int place() {
        return place;
    }

    public boolean isTied() {
        return tied;
    }

    /// Of a talk that was held.
    public @Nullable Integer interviewPoints() {
        return interviewPoints;
    }

    /// What is decided, and not yet told where it is not released.
    public @Nullable DecisionOutcome decision() {
        return decision;
    }
}
