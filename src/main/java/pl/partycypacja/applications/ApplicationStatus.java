package pl.partycypacja.applications;

import java.util.EnumSet;
import java.util.Set;

/// The life of an application (APP-1): one table of steps, asked by everyone.
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    /// Sent back for formal corrections by a date.
    RETURNED,
    UNDER_REVIEW,
    SHORTLISTED,
    ACCEPTED,
    RESERVE,
    REJECTED,
    WITHDRAWN;

    /// Those that wait for a decision.
    public static final Set<ApplicationStatus> DECIDABLE = Set.of(SUBMITTED, RETURNED, UNDER_REVIEW, SHORTLISTED);

    public boolean canBecome(ApplicationStatus next) {
        return nexts().contains(next);
    }

    private Set<ApplicationStatus> nexts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            // Returned once more where the applicant needs another date; rejected when it was never corrected.
            case RETURNED -> EnumSet.of(SUBMITTED, RETURNED, REJECTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(UNDER_REVIEW, RETURNED, REJECTED, WITHDRAWN);
            // Accepted without a shortlist where there are no talks.
            case UNDER_REVIEW -> EnumSet.of(SHORTLISTED, ACCEPTED, RESERVE, REJECTED, WITHDRAWN);
            case SHORTLISTED -> EnumSet.of(ACCEPTED, RESERVE, REJECTED, WITHDRAWN);
            // A place came free, or an appeal was upheld.
            case RESERVE -> EnumSet.of(ACCEPTED, UNDER_REVIEW);
            case REJECTED -> EnumSet.of(UNDER_REVIEW);
            case ACCEPTED, WITHDRAWN -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }

    /// Whether what was filed stands as it was filed: it is not being written, and was not taken back.
    public boolean isFiled() {
        return this != DRAFT && this != RETURNED && this != WITHDRAWN;
    }

    /// Whether experts can be asked about it.
    public boolean isReviewable() {
        return this == SUBMITTED || this == UNDER_REVIEW;
    }

    /// Whether it waits for a decision (APP-8).
    public boolean isDecidable() {
        return DECIDABLE.contains(this);
    }

    /// Whether a decision brings an application to it.
    public boolean isResult() {
        return this == ACCEPTED || this == RESERVE || this == REJECTED;
    }

    /// Whether the applicant can still change what it says.
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
