package pl.partycypacja.advice.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// Why advice does not take place.
public record CancelAdviceRequest(
        @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Pytanie nieaktualne.")
        String reason) {}
