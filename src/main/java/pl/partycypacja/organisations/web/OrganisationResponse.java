package pl.partycypacja.organisations.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.domain.Organisation;
import pl.partycypacja.organisations.domain.OrganisationDetails;
import pl.partycypacja.platform.http.Versioned;

/// An organisation, as anyone who has logged in sees it.
@Schema(
        name = "Organisation",
        description = "Organizacja: NGO, grupa nieformalna, samorząd, organizacja szkoleniowa lub inna.")
public record OrganisationResponse(
        UUID id,

        @Schema(maxLength = 300, examples = "Stowarzyszenie Nasza Okolica")
        String name,

        OrganisationKind kind,

        @Schema(maxLength = 10, examples = "1234563218") @Nullable
        String nip,

        @Schema(maxLength = 14, examples = "123456785") @Nullable
        String regon,

        @Schema(maxLength = 10, examples = "0000123456") @Nullable
        String krs,

        @Schema(maxLength = 7, examples = "0264011") @Nullable
        String teryt,

        @Nullable UUID patronOrganisationId,
        Instant createdAt,
        long version)
        implements Versioned {

    static OrganisationResponse from(Organisation organisation) {
        OrganisationDetails details = organisation.details();
        return new OrganisationResponse(
                organisation.id(),
                details.name(),
                details.kind(),
                details.nip(),
                details.regon(),
                details.krs(),
                details.teryt(),
                details.patronOrganisationId(),
                organisation.createdAt(),
                organisation.version());
    }
}
