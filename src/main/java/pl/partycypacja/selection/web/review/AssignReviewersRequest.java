package pl.partycypacja.selection.web.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record AssignReviewersRequest(
        @NotNull @Min(1) @Max(10) @Schema(description = "Ilu recenzentów ma mieć każde zgłoszenie.", examples = "2")
        Integer reviewersPerApplication) {}
