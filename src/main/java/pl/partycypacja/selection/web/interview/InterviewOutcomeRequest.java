package pl.partycypacja.selection.web.interview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.selection.domain.interview.InterviewOutcome;

public record InterviewOutcomeRequest(
        @NotNull @Schema(examples = "HELD") InterviewOutcome outcome,

        @Min(0) @Max(100) @Schema(description = "Za rozmowę, która się odbyła.", examples = "80") @Nullable
        Integer points,

        @Size(max = 4_000) @Multiline @Schema(examples = "Zna swoją gminę i wie, czego chce.") @Nullable
        String note) {}
