package pl.partycypacja.programmes.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationsApi.OrganisationSummary;

/// Who offers a programme.
@Schema(name = "Organiser")
public record OrganiserResponse(
        UUID id,

        @Schema(maxLength = 300, examples = "Fundacja im. Stefana Batorego")
        String name,

        OrganisationKind kind) {

    static OrganiserResponse from(OrganisationSummary organisation) {
        return new OrganiserResponse(organisation.id(), organisation.name(), organisation.kind());
    }
}
