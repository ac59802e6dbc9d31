package pl.partycypacja.organisations.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.domain.OrganisationMember;
import pl.partycypacja.organisations.domain.OrganisationRole;

/// Somebody who belongs to an organisation.
@Schema(name = "OrganisationMember")
public record OrganisationMemberResponse(
        UUID accountId,

        @Schema(maxLength = 200, examples = "Jan Kowalski") @Nullable
        String name,

        @Schema(examples = "MEMBER") OrganisationRole role,
        Instant joinedAt) {

    static OrganisationMemberResponse from(OrganisationMember member) {
        return new OrganisationMemberResponse(member.accountId(), member.name(), member.role(), member.joinedAt());
    }
}
