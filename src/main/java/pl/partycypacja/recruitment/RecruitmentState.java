package pl.partycypacja.recruitment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a recruitment is in its life; computed from its dates and the clock, never stored (REC-2).
@SuppressWarnings("ImmutableEnumChecker") // List.of
public enum RecruitmentState {
    /// Not published; only its programme's coordinators know of it.
    DRAFT(Action.PUBLISH, Action.CANCEL),
    UPCOMING(Action.CANCEL),
    OPEN(Action.EXTEND, Action.CANCEL),
    CLOSED(Action.ANNOUNCE_RESULTS, Action.CANCEL),
    RESULTS_ANNOUNCED,
    CANCELLED;

    private final List<Action> allowedActions;

    RecruitmentState(Action... allowedActions) {
        this.allowedActions = List.of(allowedActions);
    }

    /// What a coordinator can do in this state.
    public List<Action> allowedActions() {
        return allowedActions;
    }

    /// A coordinator's actions.
    @Schema(name = "RecruitmentAction")
    public enum Action {
        PUBLISH,
        EXTEND,
        ANNOUNCE_RESULTS,
        CANCEL
    }
}
