package pl.partycypacja.selection.web.result;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

public record PrepareDecisionsRequest(
        @NotNull @Min(0) @Max(100_000) @Schema(description = "Tylu najlepszych z rankingu przyjąć.", examples = "20")
        Integer accept,

        @NotNull
        @Min(0)
        @Max(100_000)
        @Schema(description = "Tylu następnych wpisać na listę rezerwową.", examples = "5")
        Integer reserve,

        @NotBlank
        @Size(max = 4_000)
        @Multiline
        @Schema(
                description = "Uzasadnienie każdej z tych decyzji; można je potem zmienić.",
                examples = "Decyzja według miejsca w rankingu.")
        String justification) {}
