package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// An expert's opinion on a settled grant.
public record ExpertOpinionRequest(
        @NotBlank
        @Size(max = 10_000)
        @Multiline
        @Schema(description = "Co poszło dobrze.", examples = "Spotkania były dobrze prowadzone.")
        String wentWell,

        @NotBlank
        @Size(max = 10_000)
        @Multiline
        @Schema(description = "O co zadbać mocniej.", examples = "Wcześniej zaprosić młodzież.")
        String takeCareOf) {}
