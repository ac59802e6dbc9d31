package pl.partycypacja.applications.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.domain.ApplicationDirectory;

/// An application in a list.
public record ApplicationSummary(
        UUID id,
        UUID recruitmentId,
        UUID applicantId,
        @Nullable UUID organisationId,
        @Schema(examples = "SUBMITTED") ApplicationStatus status,

        @Schema(maxLength = 40, examples = "PS-2021-0001") @Nullable
        String reference,

        @Nullable Instant submittedAt,
        Instant createdAt,
        Instant updatedAt) {

    static ApplicationSummary from(ApplicationDirectory.Row application) {
        return new ApplicationSummary(
                application.id(),
                application.recruitmentId(),
                application.applicantId(),
                application.organisationId(),
                application.status(),
                application.reference(),
                application.submittedAt(),
                application.createdAt(),
                application.updatedAt());
    }
}
