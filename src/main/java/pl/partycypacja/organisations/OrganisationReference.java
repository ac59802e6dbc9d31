package pl.partycypacja.organisations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An organisation, as others name it.
@Schema(name = "OrganisationReference")
public record OrganisationReference(
        UUID id,

        @Schema(maxLength = 300, examples = "Fundacja im. Stefana Batorego")
        String name,

        OrganisationKind kind) {}
