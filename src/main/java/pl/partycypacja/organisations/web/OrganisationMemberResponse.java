package pl.partycypacja.organisations.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.domain.Membership;
import pl.partycypacja.organisations.domain.OrganisationRole;

@Schema(name = "OrganisationMember")
public record OrganisationMemberResponse(
        UUID accountId,

        @Schema(maxLength = 200, examples = "Jan Kowalski") @Nullable
        String name,

        @Schema(examples = "MEMBER") OrganisationRole role,
        Instant joinedAt) {

    static OrganisationMemberResponse from(Membership membership, AccountsApi.@Nullable Person person) {
        return new OrganisationMemberResponse(
                membership.accountId(),
                person == null ? null : person.name(),
                membership.role(),
                membership.joinedAt());
    }
}
