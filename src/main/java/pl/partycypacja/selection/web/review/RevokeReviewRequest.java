package pl.partycypacja.selection.web.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

public record RevokeReviewRequest(
        @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Przydzielono przez pomyłkę.")
        String reason) {}
