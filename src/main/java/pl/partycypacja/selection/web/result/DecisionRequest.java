package pl.partycypacja.selection.web.result;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.platform.json.Multiline;

public record DecisionRequest(
        @NotNull @Schema(examples = "ACCEPTED") DecisionOutcome outcome,

        @Min(1)
        @Max(100_000)
        @Schema(
                description = "Miejsce na liście rezerwowej; `null`: według rankingu. Tylko dla `RESERVE`.",
                examples = "null")
        @Nullable
        Integer reservePosition,

        @NotBlank
        @Size(max = 4_000)
        @Multiline
        @Schema(description = "Dostaje je wnioskodawca.", examples = "Zgłoszenie należało do najwyżej ocenionych.")
        String justification) {}
