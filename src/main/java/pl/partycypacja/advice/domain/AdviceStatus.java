package pl.partycypacja.advice.domain;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a request for advice is, and what can be done with it.
@Schema(name = "AdviceStatus")
@SuppressWarnings("ImmutableEnumChecker") // List.of
public enum AdviceStatus {
    REQUESTED(Action.ASSIGN, Action.CANCEL),
    ASSIGNED(Action.ASSIGN, Action.SCHEDULE, Action.COMPLETE, Action.CANCEL),
    SCHEDULED(Action.ASSIGN, Action.SCHEDULE, Action.COMPLETE, Action.CANCEL),
    COMPLETED,
    CANCELLED;

    private final List<Action> actions;

    AdviceStatus(Action... actions) {
        this.actions = List.of(actions);
    }

    public List<Action> allowedActions() {
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

    /// What can be done with a request.
    @Schema(name = "AdviceAction")
    public enum Action {
        ASSIGN,
        SCHEDULE,
        COMPLETE,
        CANCEL
    }
}
