package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// Why a tranche is not paid.
public record RejectTrancheRequest(
        @NotBlank @Size(max = 1_000) @Multiline @Schema(examples = "Bank odrzucił przelew: rachunek zamknięty.")
        String reason) {}
