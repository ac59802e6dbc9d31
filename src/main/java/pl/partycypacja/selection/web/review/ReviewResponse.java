package pl.partycypacja.selection.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.FiledApplication;
import pl.partycypacja.applications.FiledApplication.FiledDocument;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.selection.domain.review.Review;
import pl.partycypacja.selection.domain.review.ReviewAction;
import pl.partycypacja.selection.domain.review.ReviewDirectory;
import pl.partycypacja.selection.domain.review.ReviewStatus;
import pl.partycypacja.selection.domain.review.RubricCriterion;

/// A review, as its reviewer and the programme's coordinators see it (APP-5, APP-6).
@Schema(name = "Review")
public record ReviewResponse(
        UUID id,
        UUID recruitmentId,
        @Schema(maxLength = 200, examples = "Nabór 2021") String recruitmentName,
        @Schema(examples = "IN_PROGRESS") ReviewStatus status,

        @Schema(description = "Do kiedy czekamy na recenzję.", examples = "2021-04-19") @Nullable
        LocalDate dueOn,

        List<RubricCriterion> criteria,

        @Schema(description = "Punkty pod kluczami kryteriów.", examples = "{\"motivation\": 8}")
        Map<String, Integer> scores,

        @Schema(maxLength = 10_000, examples = "Jasny plan.") @Nullable
        String comment,

        @Schema(examples = "24") @Nullable Integer totalScore,

        @Schema(description = "0–100, z wagami.", examples = "80") @Nullable
        BigDecimal weightedScore,

        @Schema(
                description =
                        "`null`, póki recenzent nie oświadczy, że nie ma konfliktu interesów, i po wycofaniu się.")
        @Nullable
        ReviewedApplication application,

        @Schema(description = "Oceny innych; dopiero po złożeniu własnej.")
        List<OtherReview> otherReviews,

        @Schema(description = "Co możesz teraz zrobić.") List<ReviewAction> allowedActions,
        Instant assignedAt,
        @Nullable Instant submittedAt,
        long version)
        implements Versioned {

    /// The application, without names where the review is blind.
    @Schema(name = "ReviewedApplication")
    public record ReviewedApplication(
            @Schema(maxLength = 40, examples = "PS-2021-0001") @Nullable
            String reference,

            @Schema(description = "`null` w recenzji anonimowej.", maxLength = 200, examples = "Jan Kowalski") @Nullable
            String applicant,

            @Schema(
                    description = "`null` w recenzji anonimowej i gdy zgłasza się osoba.",
                    maxLength = 300,
                    examples = "Stowarzyszenie Nasza Okolica")
            @Nullable
            String organisation,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    examples = "{\"motivation\": \"Chcę rozmawiać z mieszkańcami.\"}")
            JsonNode answers,

            @Schema(examples = "{\"office\": \"COUNCILLOR\"}")
            Map<String, String> declarations,

            List<ReviewedFile> attachments) {}

    /// A file of it; read by `downloadReviewAttachment`.
    @Schema(name = "ReviewedFile")
    public record ReviewedFile(
            UUID id,

            @Schema(maxLength = 60, examples = "recommendation") @Nullable
            String kind,

            @Schema(description = "`null` w recenzji anonimowej.", maxLength = 200, examples = "list.pdf") @Nullable
            String fileName,

            @Schema(maxLength = 100, examples = "application/pdf")
            String mediaType,

            @Schema(examples = "1024") long sizeBytes) {}

    @Schema(name = "OtherReview")
    public record OtherReview(
            Map<String, Integer> scores,
            @Nullable BigDecimal weightedScore,

            @Schema(maxLength = 10_000, examples = "Jasny plan.") @Nullable
            String comment) {

        static OtherReview from(Review review) {
            return new OtherReview(review.scores(), rounded(review.weightedScore()), review.comment());
        }
    }

    static ReviewResponse from(ReviewDirectory.Shown shown) {
        Review review = shown.review();
        boolean isScoreShown = shown.isReviewer() || review.status() == ReviewStatus.SUBMITTED;
        return new ReviewResponse(
                review.id(),
                review.recruitmentId(),
                shown.recruitment().name(),
                review.status(),
                shown.rubric().dueOn(),
                shown.rubric().criteria(),
                isScoreShown ? review.scores() : Map.of(),
                isScoreShown ? review.comment() : null,
                review.totalScore(),
                rounded(review.weightedScore()),
                shown.application() == null ? null : application(shown.application(), shown),
                shown.others().stream().map(OtherReview::from).toList(),
                shown.allowedActions(),
                review.assignedAt(),
                review.submittedAt(),
                review.version());
    }

    /// Sixteen decimals are for comparing, four for reading.
    static @Nullable BigDecimal rounded(@Nullable BigDecimal score) {
        return score == null ? null : score.setScale(4, RoundingMode.HALF_UP);
    }

    private static ReviewedApplication application(FiledApplication application, ReviewDirectory.Shown shown) {
        return new ReviewedApplication(
                application.reference(),
                shown.applicant(),
                shown.organisation(),
                application.answers(),
                application.declarations(),
                application.documents().stream()
                        .map(document -> file(document, shown))
                        .toList());
    }

    private static ReviewedFile file(FiledDocument document, ReviewDirectory.Shown shown) {
        boolean isNamed = !(shown.isReviewer() && shown.rubric().blind());
        return new ReviewedFile(
                document.id(),
                document.kind(),
                isNamed ? document.file().fileName() : null,
                document.file().mediaType(),
                document.file().sizeBytes());
    }
}
