package pl.partycypacja.applications;

/// What happened to an application.
public enum ApplicationHistoryAction {
    CREATED,
    SUBMITTED,
    RETURNED,
    WITHDRAWN,
    REVIEW_STARTED,
    SHORTLISTED,
    INTERVIEW_BOOKED,
    INTERVIEW_RELEASED,
    RESULT_ANNOUNCED,
    PLACE_OFFERED,
    PLACE_ACCEPTED,
    PLACE_DECLINED,
    PLACE_LAPSED,
    APPEAL_FILED,
    APPEAL_UPHELD,
    APPEAL_DISMISSED
}
