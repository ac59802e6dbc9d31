package pl.partycypacja.recruitment;

import java.util.List;

/// Where a recruitment is in its life; computed from its dates and the clock, never stored (REC-2).
@SuppressWarnings("ImmutableEnumChecker") // List.of
public enum RecruitmentState {
    /// Not published; only its programme's coordinators know of it.
    DRAFT(RecruitmentAction.PUBLISH, RecruitmentAction.CANCEL),
    UPCOMING(RecruitmentAction.CANCEL),
    OPEN(RecruitmentAction.EXTEND, RecruitmentAction.CANCEL),
    CLOSED(RecruitmentAction.ANNOUNCE_RESULTS, RecruitmentAction.CANCEL),
    RESULTS_ANNOUNCED,
    CANCELLED;

    private final List<RecruitmentAction> allowedActions;

    RecruitmentState(RecruitmentAction... allowedActions) {
        this.allowedActions = List.of(allowedActions);
    }

    /// What a coordinator can do in this state.
    public List<RecruitmentAction> allowedActions() {
        return allowedActions;
    }
}
