package pl.partycypacja.applications.domain;

import java.util.List;

/// Whether the place is taken.
public enum ParticipationStatus {
    ACTIVE,
    RESIGNED;

    public List<ParticipationAction> allowedActions() {
        return this == ACTIVE ? List.of(ParticipationAction.RESIGN) : List.of();
    }
}
