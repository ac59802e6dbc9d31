package pl.partycypacja.advice.domain;

import java.util.List;
import java.util.Set;

/// How far a request for advice is, and what can be done with it.
@SuppressWarnings("ImmutableEnumChecker") // List.of
public enum AdviceStatus {
    REQUESTED(AdviceAction.ASSIGN, AdviceAction.CANCEL),
    ASSIGNED(AdviceAction.ASSIGN, AdviceAction.SCHEDULE, AdviceAction.COMPLETE, AdviceAction.CANCEL),
    SCHEDULED(AdviceAction.ASSIGN, AdviceAction.SCHEDULE, AdviceAction.COMPLETE, AdviceAction.CANCEL),
    COMPLETED,
    CANCELLED;

    private final List<AdviceAction> actions;

    AdviceStatus(AdviceAction... actions) {
        this.actions = List.of(actions);
    }

    public List<AdviceAction> allowedActions() {
        return actions;
    }

    /// Another expert begins again without a date.
    public boolean canBecome(AdviceStatus next) {
        return switch (this) {
            case REQUESTED -> Set.of(ASSIGNED, CANCELLED).contains(next);
            case ASSIGNED -> Set.of(ASSIGNED, SCHEDULED, COMPLETED, CANCELLED).contains(next);
            case SCHEDULED -> Set.of(ASSIGNED, SCHEDULED, COMPLETED, CANCELLED).contains(next);
            case COMPLETED, CANCELLED -> false;
        };
    }
}
