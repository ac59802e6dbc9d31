package pl.partycypacja.recruitment.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// A date of a recruitment beside the four that every recruitment has.
///
/// @param on null while it is not known
public record LabelledDate(
        @NotBlank @Size(max = 200) String label, @Nullable PartialDate on) {}
