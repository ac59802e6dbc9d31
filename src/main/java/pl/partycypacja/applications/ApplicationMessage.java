package pl.partycypacja.applications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something applicants, participants or reviewers must be told, raised in the transaction that causes it (NOT-1).
///
/// @param programmeId whose coordinators see that it was sent
/// @param letters one for each person
public record ApplicationMessage(Kind kind, UUID programmeId, UUID recruitmentId, List<Letter> letters) {

    /// What one person is told.
    ///
    /// @param applicationId what it is about, where it is about one
    /// @param facts what the text names, by name
    /// @param calendar an iCalendar file to go with it
    public record Letter(
            UUID accountId,
            @Nullable UUID applicationId,
            Map<String, String> facts,
            @Nullable String calendar) {}

    public enum Kind {
        APPLICATION_SUBMITTED,
        APPLICATION_RETURNED,
        APPLICATION_WITHDRAWN,
        RECRUITMENT_EXTENDED,
        RECRUITMENT_CANCELLED,
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

        /// Whether the recipient must be told; from the others one can be excused.
        public boolean isDuty() {
            return this != REVIEWS_DUE;
        }
    }
}
