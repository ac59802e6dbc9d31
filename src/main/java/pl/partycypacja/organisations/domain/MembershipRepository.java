package pl.partycypacja.organisations.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, Membership.Key> {

    Optional<Membership> findMembership(UUID organisationId, UUID accountId) {
        return findByIdOptional(new Membership.Key(organisationId, accountId));
    }

    long countOwners(UUID organisationId) {
        return count("organisationId = ?1 and role = ?2", organisationId, OrganisationRole.OWNER);
    }
}
