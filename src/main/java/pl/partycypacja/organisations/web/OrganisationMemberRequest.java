package pl.partycypacja.organisations.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.organisations.domain.OrganisationRole;

/// Who is to belong to the organisation, and in what role.
public record OrganisationMemberRequest(
        @NotNull @Schema(description = "Identyfikator konta (`GET /me` tej osoby).")
        UUID accountId,

        @NotNull @Schema(examples = "MEMBER") OrganisationRole role) {}
