package pl.partycypacja.advice.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// How long advice took, and what came of it.
public record CompleteAdviceRequest(
        @NotNull @Min(1) @Max(6_000) @Schema(description = "Ile minut; najwyżej tyle, ile zostało.", examples = "90")
        Integer usedMinutes,

        @NotBlank @Size(max = 10_000) @Multiline @Schema(examples = "Umówiono warsztat w szkole.")
        String summary) {}
