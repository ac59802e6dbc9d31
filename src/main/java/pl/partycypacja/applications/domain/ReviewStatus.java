package pl.partycypacja.applications.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    /// What its reviewer can do.
    public List<ReviewAction> allowedActions() {
        List<ReviewAction> allowed = new ArrayList<>();
        if (canBecome(IN_PROGRESS)) {
            allowed.add(ReviewAction.DECLARE);
        }
        if (this == IN_PROGRESS) {
            allowed.add(ReviewAction.UPDATE);
            allowed.add(ReviewAction.SUBMIT);
        }
        if (canBecome(RECUSED)) {
            allowed.add(ReviewAction.RECUSE);
        }
        return allowed;
    }
}
