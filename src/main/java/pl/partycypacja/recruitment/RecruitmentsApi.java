package pl.partycypacja.recruitment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.PartialDate;

/// What other modules ask of recruitments.
public interface RecruitmentsApi {

    /// The recruitment, and where the caller stands to its programme, as `ProgrammesApi.standing` says.
    ///
    /// @throws NotFound when there is none, or the caller may not see it
    Seen<RecruitmentView> open(UUID id, Caller caller);

    /// @throws NotFound when there is none, or the caller may not see it
    RecruitmentView getVisible(UUID id, Caller caller);

    /// @throws NotFound when there is none
    RecruitmentView getRecruitment(UUID id);

    /// Reads the recruitment and keeps it from changing until the transaction ends; others may do the same.
    ///
    /// @throws NotFound when there is none
    RecruitmentView holdUnchanging(UUID id);

    /// Reads the recruitment and holds it against everyone else until the transaction ends.
    ///
    /// @throws NotFound when there is none
    RecruitmentView hold(UUID id);

    /// Records that the results are announced (REC-2), and holds the recruitment until the transaction ends.
    ///
    /// @throws NotFound when there is none
    /// @throws StateConflict unless it is closed
    void announceResults(UUID id);

    Optional<RecruitmentView> findByName(UUID editionId, String name);

    /// A recruitment, as other modules may know it.
    ///
    /// @param state at the moment it was read
    /// @param places how many are accepted or awarded; null when there is no limit
    /// @param resultsAnnouncedOn the day of the results in Warsaw; null before
    /// @param offerDays how many days a place offered from the reserve list can be accepted
    /// @param appeals null when nobody can appeal
    /// @param referencePrefix the beginning of applications' reference numbers, for example `PS-2021`
    record RecruitmentView(
            UUID id,
            String name,
            UUID editionId,
            UUID programmeId,
            RecruitmentState state,
            @Nullable Instant closesAt,
            ApplicantKind applicantKind,
            int applicationsPerApplicant,
            String referencePrefix,
            List<Criterion> criteria,
            List<Consent> consents,
            List<AttachmentKind> attachmentKinds,
            @Nullable JsonNode form,
            boolean isPublished,
            boolean isCancelled,
            @Nullable Instant opensAt,
            boolean isContest,
            @Nullable Integer places,
            @Nullable PartialDate interviewsUntil,
            @Nullable PartialDate resultsOn,
            @Nullable LocalDate resultsAnnouncedOn,
            int offerDays,
            @Nullable AppealRules appeals)
            implements Stateful {

        @Override
        public RecruitmentState stateAt(Instant now) {
            return state;
        }

        /// Whether applications are taken at a moment: from the opening on, and until just before the closing
        /// (APP-4).
        public boolean isOpenAt(Instant moment) {
            return isPublished
                    && !isCancelled
                    && opensAt != null
                    && !moment.isBefore(opensAt)
                    && (closesAt == null || moment.isBefore(closesAt));
        }

        public Set<String> attachmentKeys() {
            return attachmentKinds.stream().map(AttachmentKind::key).collect(Collectors.toUnmodifiableSet());
        }
    }
}
