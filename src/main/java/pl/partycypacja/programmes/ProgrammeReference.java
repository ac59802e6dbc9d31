package pl.partycypacja.programmes;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The programme that something belongs to, as others name it.
@Schema(name = "ProgrammeReference")
public record ProgrammeReference(
        UUID id,

        @Schema(maxLength = 200, examples = "pracownia-samorzadowa")
        String slug,

        @Schema(maxLength = 200, examples = "Pracownia Samorządowa")
        String name) {}
