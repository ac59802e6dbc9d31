package pl.partycypacja.participation.web;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

public record ResignRequest(
        @Size(max = 2_000) @Multiline @Schema(examples = "Zmiana planów.") @Nullable
        String reason) {}
