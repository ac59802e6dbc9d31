package pl.partycypacja.recruitment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.PartialDate;

/// What other modules ask of recruitments.
public interface RecruitmentsApi {

    /// The recruitment, and whether the caller coordinates it or is an expert of its programme.
    ///
    /// @throws pl.partycypacja.platform.problem.NotFound when there is none, or the caller may not see it
    Seen<RecruitmentView> open(UUID id, Caller caller);

    /// @throws pl.partycypacja.platform.problem.NotFound when there is none, or the caller may not see it
    RecruitmentView getVisible(UUID id, Caller caller);

    /// @throws pl.partycypacja.platform.problem.NotFound when there is none
    RecruitmentView getRecruitment(UUID id);

    /// The same, kept from being cancelled or changed until the transaction ends.
    ///
    /// @throws pl.partycypacja.platform.problem.NotFound when there is none
    RecruitmentView holdUnchanging(UUID id);

    /// REC-2: from now on the results are announced. The recruitment is kept from changing until the transaction
    /// ends.
    ///
    /// @throws pl.partycypacja.platform.problem.StateConflict unless it is closed
    void announceResults(UUID id);

    /// The same, kept from everyone who needs it unchanged, too.
    ///
    /// @throws pl.partycypacja.platform.problem.NotFound when there is none
    RecruitmentView hold(UUID id);

    Optional<RecruitmentView> findByName(UUID editionId, String name);

    /// In no particular order.
    List<RecruitmentView> listRecruitments(Collection<UUID> ids);

    /// What an applicant may still be asked for; the answers to the criteria are faults when they are not among the
    /// options.
    ///
    /// @param places how many are accepted or awarded; null when there is no limit
    /// @param resultsAnnouncedOn the day, in Warsaw, of the results; null before
    /// @param offerDays how many days a place offered from the reserve list can be accepted
    /// @param appeals null where there are none
    /// @param referencePrefix beginning of the reference numbers, for example `PS-2021`
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

        /// Whether applications are taken at a moment: from the opening on, and not at or after the closing
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
