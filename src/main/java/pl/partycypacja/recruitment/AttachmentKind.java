package pl.partycypacja.recruitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A document that an application is expected to carry.
@Schema(name = "AttachmentKind", description = "Rodzaj załącznika, którego spodziewa się nabór.")
public record AttachmentKind(
        @NotNull @Size(max = 60) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$") @Schema(examples = "recommendation")
        String key,

        @NotBlank @Size(max = 300) @Schema(examples = "List polecający")
        String label,

        @NotNull @Schema(examples = "false") Boolean required) {}
