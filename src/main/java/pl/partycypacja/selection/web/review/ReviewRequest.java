package pl.partycypacja.selection.web.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

/// What a reviewer says of an application.
public record ReviewRequest(
        @NotNull
        @Size(max = 30)
        @Schema(
                description = "Punkty pod kluczami kryteriów; szkic może być niepełny.",
                examples = "{\"motivation\": 8}")
        Map<@NotNull @Size(max = 60) String, @NotNull Integer> scores,

        @Size(max = 10_000) @Multiline @Schema(examples = "Jasny plan.") @Nullable
        String comment) {}
