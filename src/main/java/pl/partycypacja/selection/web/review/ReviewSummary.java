package pl.partycypacja.selection.web.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.selection.domain.review.ReviewDirectory;
import pl.partycypacja.selection.domain.review.ReviewStatus;

/// A review in a list.
public record ReviewSummary(
        UUID id,
        UUID recruitmentId,

        @Schema(description = "Po oświadczeniu o braku konfliktu interesów.", maxLength = 40, examples = "PS-2021-0001")
        @Nullable
        String reference,

        @Schema(examples = "ASSIGNED") ReviewStatus status,
        Instant assignedAt,
        @Nullable Instant submittedAt) {

    static ReviewSummary from(ReviewDirectory.Row row) {
        return new ReviewSummary(
                row.id(), row.recruitmentId(), row.reference(), row.status(), row.assignedAt(), row.submittedAt());
    }
}
