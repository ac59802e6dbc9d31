package pl.partycypacja.organisations.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi.Person;

/// Somebody who belongs to an organisation, as its members see them.
///
/// @param name null when there is no such person any more
public record OrganisationMember(UUID accountId, @Nullable String name, OrganisationRole role, Instant joinedAt) {

    static OrganisationMember of(Membership membership, @Nullable Person person) {
        return new OrganisationMember(
                membership.accountId(),
                person == null ? null : person.name(),
                membership.role(),
                membership.joinedAt());
    }
}
