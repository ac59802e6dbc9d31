package pl.partycypacja.vouchers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// Why a redemption is reversed.
public record ReverseRedemptionRequest(
        @NotBlank @Size(max = 1_000) @Multiline @Schema(examples = "Szkolenie odwołano.")
        String reason) {}
