package pl.partycypacja.applications.domain;

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

    public boolean canBecome(ApplicationStatus next) {
        return nexts().contains(next);
    }

    private Set<ApplicationStatus> nexts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            // Returned once more where the applicant needs another date.
            case RETURNED -> EnumSet.of(SUBMITTED, RETURNED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(UNDER_REVIEW, RETURNED, WITHDRAWN);
            case UNDER_REVIEW -> EnumSet.of(SHORTLISTED, REJECTED, WITHDRAWN);
            case SHORTLISTED -> EnumSet.of(ACCEPTED, RESERVE, REJECTED, WITHDRAWN);
            case ACCEPTED, RESERVE, REJECTED, WITHDRAWN -> EnumSet.noneOf(ApplicationStatus.class);
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

    /// Whether the applicant can still change what it says.
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
