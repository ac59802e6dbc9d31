package pl.partycypacja.recruitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A document that an application is expected to carry.
public record AttachmentKind(
        @NotNull @Size(max = 60) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$")
        String key,

        @NotBlank @Size(max = 300) String label,

        @NotNull Boolean required) {}
