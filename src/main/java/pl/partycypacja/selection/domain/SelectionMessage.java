package pl.partycypacja.selection.domain;

import pl.partycypacja.ownership.ParticipantMessage;

/// What applicants and reviewers are told of a selection.
public enum SelectionMessage implements ParticipantMessage.Kind {
    REVIEWS_ASSIGNED,
    /// A reminder, and no duty.
    REVIEWS_DUE,
    APPLICATION_SHORTLISTED,
    INTERVIEW_OFFERED,
    INTERVIEW_BOOKED,
    INTERVIEW_MOVED,
    INTERVIEW_CANCELLED,
    RESULT_ACCEPTED,
    RESULT_AWARDED,
    RESULT_RESERVE,
    RESULT_REJECTED,
    PLACE_OFFERED,
    PLACE_ACCEPTED,
    PLACE_LAPSED,
    PARTICIPATION_RESIGNED,
    APPEAL_FILED,
    APPEAL_ANSWERED;

    @Override
    public boolean isDuty() {
        return this != REVIEWS_DUE;
    }
}
