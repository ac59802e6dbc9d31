package pl.partycypacja.recruitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A question with the answers that meet it (REC-7).
///
/// @param accepted values of those options that meet the criterion
@Schema(name = "Criterion", description = "Kryterium: pytanie i odpowiedzi, które je spełniają.")
public record Criterion(
        @NotNull @Size(max = 60) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$") @Schema(examples = "office")
        String key,

        @NotBlank @Size(max = 500) @Schema(examples = "Jaką funkcję pełnisz w samorządzie?")
        String question,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid Option> options,

        @NotEmpty @Size(max = 20) @Schema(examples = "[\"COUNCILLOR\"]")
        List<@NotBlank @Size(max = 60) String> accepted) {

    /// An answer to choose.
    @Schema(name = "CriterionOption")
    public record Option(
            @NotBlank @Size(max = 60) @Schema(examples = "COUNCILLOR")
            String value,

            @NotBlank @Size(max = 300) @Schema(examples = "Radna lub radny")
            String label) {}

    public boolean isMetBy(String answer) {
        return accepted.contains(answer);
    }

    public boolean isKnown(String answer) {
        return options.stream().anyMatch(option -> option.value().equals(answer));
    }
}
