package pl.partycypacja.selection.domain.review;

import java.util.EnumSet;
import java.util.Set;

/// The life of a review (APP-5, APP-6).
public enum ReviewStatus {
    /// Nothing of the application is shown before a conflict of interest is ruled out.
    ASSIGNED,
    /// No conflict was declared; scores are being drafted.
    IN_PROGRESS,
    SUBMITTED,
    /// Handed back because of a conflict; nothing is shown any more.
    RECUSED,
    /// Taken back by a coordinator, or set aside once submitted: it does not count.
    REVOKED;

    public boolean canBecome(ReviewStatus next) {
        return nexts().contains(next);
    }

    private Set<ReviewStatus> nexts() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(IN_PROGRESS, RECUSED, REVOKED);
            case IN_PROGRESS -> EnumSet.of(SUBMITTED, RECUSED, REVOKED);
            case SUBMITTED -> EnumSet.of(REVOKED);
            case RECUSED, REVOKED -> EnumSet.noneOf(ReviewStatus.class);
        };
    }

    /// Whether the reviewer is still to submit it.
    boolean isAwaited() {
        return this == ASSIGNED || this == IN_PROGRESS;
    }
}
