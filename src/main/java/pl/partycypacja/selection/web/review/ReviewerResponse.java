package pl.partycypacja.selection.web.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.selection.domain.review.Review;
import pl.partycypacja.selection.domain.review.ReviewStatus;

@Schema(name = "Reviewer")
public record ReviewerResponse(
        @Schema(description = "Do `getReview`.") UUID reviewId,
        UUID reviewerId,

        @Schema(maxLength = 200, examples = "Edward Ekspert") @Nullable
        String name,

        @Schema(examples = "SUBMITTED") ReviewStatus status,
        @Schema(examples = "24") @Nullable Integer totalScore,
        @Schema(examples = "80") @Nullable BigDecimal weightedScore,

        @Schema(maxLength = 2_000, examples = "Znamy się.") @Nullable
        String recusalReason,

        Instant assignedAt,
        @Nullable Instant submittedAt) {

    static ReviewerResponse from(Review review, @Nullable String name) {
        return new ReviewerResponse(
                review.id(),
                review.reviewerId(),
                name,
                review.status(),
                review.totalScore(),
                ReviewResponse.rounded(review.weightedScore()),
                review.recusalReason(),
                review.assignedAt(),
                review.submittedAt());
    }
}
