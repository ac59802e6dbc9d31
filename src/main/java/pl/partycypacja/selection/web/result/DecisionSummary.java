package pl.partycypacja.selection.web.result;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.selection.domain.result.DecisionDirectory;

/// A decision in a list.
public record DecisionSummary(
        UUID applicationId,

        @Schema(maxLength = 40, examples = "PS-2021-0001") String reference,

        @Schema(maxLength = 200, examples = "Zofia Żółć") @Nullable
        String applicant,

        @Schema(maxLength = 300, examples = "Stowarzyszenie Demo") @Nullable
        String organisation,

        @Schema(examples = "SHORTLISTED") ApplicationStatus status,
        @Nullable DecisionOutcome outcome,
        @Nullable Integer reservePosition,
        @Nullable Instant releasedAt) {

    static DecisionSummary from(DecisionDirectory.Row row, ParticipantNames.Names names) {
        return new DecisionSummary(
                row.applicationId(),
                row.reference(),
                names.person(row.applicantId()),
                names.organisation(row.organisationId()),
                row.status(),
                row.outcome(),
                row.reservePosition(),
                row.releasedAt());
    }
}
