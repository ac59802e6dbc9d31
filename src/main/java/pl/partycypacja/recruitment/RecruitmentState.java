package pl.partycypacja.recruitment;

/// Where a recruitment is in its life. It is computed from the recruitment's dates and the clock, and never
/// stored (REC-2).
public enum RecruitmentState {
    /// Not published; only its programme's coordinators know of it.
    DRAFT,
    UPCOMING,
    OPEN,
    CLOSED,
    RESULTS_ANNOUNCED,
    CANCELLED;

    /// Whether applications were taken, and there are no results yet.
    public boolean isUnderWay() {
        return this == OPEN || this == CLOSED;
    }

    /// Whether no application was taken yet, so that everything can still be changed (REC-4, REC-5).
    public boolean isBeforeOpening() {
        return this == DRAFT || this == UPCOMING;
    }

    /// Whether nothing of the recruitment can be changed any more.
    public boolean isFinal() {
        return this == RESULTS_ANNOUNCED || this == CANCELLED;
    }
}
