package pl.partycypacja.selection.web.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record AssignReviewerRequest(
        @NotNull @Schema(description = "Konto eksperta programu.")
        UUID reviewerId) {}
