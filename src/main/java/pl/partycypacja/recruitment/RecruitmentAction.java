package pl.partycypacja.recruitment;

/// A coordinator's actions.
public enum RecruitmentAction {
    PUBLISH,
    EXTEND,
    ANNOUNCE_RESULTS,
    CANCEL
}
