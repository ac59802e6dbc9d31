package pl.partycypacja.recruitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An answer to choose.
public record CriterionOption(
        @NotBlank @Size(max = 60) String value,

        @NotBlank @Size(max = 300) String label) {}
