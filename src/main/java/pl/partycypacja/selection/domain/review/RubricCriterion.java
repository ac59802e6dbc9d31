package pl.partycypacja.selection.domain.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

/// One thing that reviewers give points for.
///
/// @param weight compared with the weights of the others
public record RubricCriterion(
        @NotNull @Size(max = 60) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$")
        String key,

        @NotBlank @Size(max = 300) String title,

        @Size(max = 2_000) @Multiline @Nullable String description,

        @NotNull @Min(0) @Max(1_000) Integer minimum,

        @NotNull @Min(1) @Max(1_000) Integer maximum,

        @NotNull @Min(1) @Max(100) Integer weight) {}
