package pl.partycypacja.advice.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.advice.domain.AdviceTopic;
import pl.partycypacja.platform.json.Multiline;

/// A participant's question to experts.
public record AskForAdviceRequest(
        @NotNull UUID participationId,
        @NotNull @Schema(examples = "PLANNING") AdviceTopic topic,

        @NotBlank @Size(max = 4_000) @Multiline @Schema(examples = "Jak dotrzeć do młodzieży?")
        String question) {}
