package pl.partycypacja.events.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// Why an event is called off.
public record CancelEventRequest(
        @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Za mało zgłoszeń.")
        String reason) {}
