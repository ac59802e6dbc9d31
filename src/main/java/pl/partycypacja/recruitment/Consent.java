package pl.partycypacja.recruitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the applicant is asked to agree to.
///
/// @param required whether an application cannot be submitted without it
@Schema(name = "Consent", description = "Zgoda, o którą pytamy wnioskodawcę.")
public record Consent(
        @NotNull @Size(max = 60) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$") @Schema(examples = "dataProcessing")
        String key,

        @NotBlank
        @Size(max = 2_000)
        @Schema(examples = "Zgadzam się na przetwarzanie danych w celu przeprowadzenia naboru.")
        String text,

        @NotNull @Schema(examples = "true") Boolean required) {}
