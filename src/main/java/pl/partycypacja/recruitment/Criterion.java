package pl.partycypacja.recruitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A question with the answers that meet it (REC-7).
///
/// @param accepted values of those options that meet the criterion
public record Criterion(
        @NotNull @Size(max = 60) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$")
        String key,

        @NotBlank @Size(max = 500) String question,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid CriterionOption> options,

        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> accepted) {

    public boolean isMetBy(String answer) {
        return accepted.contains(answer);
    }

    public boolean isKnown(String answer) {
        return options.stream().anyMatch(option -> option.value().equals(answer));
    }
}
