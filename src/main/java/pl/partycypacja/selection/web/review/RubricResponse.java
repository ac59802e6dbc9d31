package pl.partycypacja.selection.web.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.selection.domain.review.Rubric;
import pl.partycypacja.selection.domain.review.RubricCriterion;
import pl.partycypacja.selection.domain.review.RubricDetails;

/// What the applications of a recruitment are scored by (APP-6).
@Schema(name = "Rubric")
public record RubricResponse(
        UUID recruitmentId,
        List<RubricCriterion> criteria,
        @Schema(examples = "2") int minimumReviews,

        @Schema(description = "Czy recenzenci nie wiedzą, kto się zgłasza.")
        boolean blind,

        @Schema(description = "Do kiedy czekamy na recenzje.", examples = "2021-04-19") @Nullable
        LocalDate dueOn,

        @Schema(
                description = "Od jakiej różnicy ocen ważonych (0–100) recenzenci wyraźnie się nie zgadzają.",
                examples = "30")
        int disagreementThreshold,

        long version)
        implements Versioned {

    static RubricResponse from(UUID recruitmentId, @Nullable Rubric rubric) {
        RubricDetails details = rubric == null ? RubricDetails.none() : rubric.details();
        return new RubricResponse(
                recruitmentId,
                details.criteria(),
                details.minimumReviews(),
                details.blind(),
                details.dueOn(),
                details.disagreementThreshold(),
                rubric == null ? 0 : rubric.version());
    }
}
