package pl.partycypacja.recruitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What the applicant is asked to agree to.
///
/// @param required whether an application without it cannot be submitted
public record Consent(
        @NotNull @Size(max = 60) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$")
        String key,

        @NotBlank @Size(max = 2_000) String text,

        @NotNull Boolean required) {}
