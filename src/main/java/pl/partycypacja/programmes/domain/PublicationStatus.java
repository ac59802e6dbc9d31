package pl.partycypacja.programmes.domain;

import java.util.List;
import pl.partycypacja.platform.problem.StateConflict;

/// The life of a programme and of an edition: `DRAFT → PUBLISHED → ARCHIVED`.
public enum PublicationStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    public boolean canBecome(PublicationStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }

    public List<PublicationAction> allowedActions() {
        return switch (this) {
            case DRAFT -> List.of(PublicationAction.PUBLISH);
            case PUBLISHED -> List.of(PublicationAction.ARCHIVE);
            case ARCHIVED -> List.of();
        };
    }

    /// @throws StateConflict when there is no such step
    PublicationStatus become(PublicationStatus next) {
        if (!canBecome(next)) {
            throw new StateConflict(this, allowedActions());
        }
        return next;
    }

    public boolean isPublic() {
        return this != DRAFT;
    }
}
