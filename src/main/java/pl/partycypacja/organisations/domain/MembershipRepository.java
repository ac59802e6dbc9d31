package pl.partycypacja.organisations.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Every statement about who belongs to which organisation.
@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, Membership.Key> {

    Optional<Membership> findMembership(UUID organisationId, UUID accountId) {
        return findByIdOptional(new Membership.Key(organisationId, accountId));
    }

    long countOwners(UUID organisationId) {
        return count("organisationId = ?1 and role = ?2", organisationId, OrganisationRole.OWNER);
    }

    Set<UUID> listOrganisationIdsOf(UUID accountId) {
        return getEntityManager()
                .createQuery("select m.organisationId from Membership m where m.accountId = :account", UUID.class)
                .setParameter("account", accountId)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The organisations that each account belongs to, and the patrons of these. Accounts without any are left
    /// out.
    Map<UUID, Set<UUID>> listTiesOf(Collection<UUID> accountIds) {
        Map<UUID, Set<UUID>> ties = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select m.accountId, o.id, o.patronOrganisationId from Membership m"
                                + " join Organisation o on o.id = m.organisationId where m.accountId in :accounts",
                        Tuple.class)
                .setParameter("accounts", accountIds)
                .getResultStream()
                .forEach(row -> {
                    Set<UUID> own = ties.computeIfAbsent(row.get(0, UUID.class), account -> new HashSet<>());
                    own.add(row.get(1, UUID.class));
                    Optional.ofNullable(row.get(2, UUID.class)).ifPresent(own::add);
                });
        return ties;
    }

    Set<UUID> listMemberIds(UUID organisationId) {
        return list("organisationId", organisationId).stream()
                .map(Membership::accountId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The members of each organisation; those without members are left out.
    Map<UUID, Set<UUID>> listMemberIdsOf(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Map.of()
                : list("organisationId in ?1", organisationIds).stream()
                        .collect(Collectors.groupingBy(
                                Membership::organisationId,
                                Collectors.mapping(Membership::accountId, Collectors.toUnmodifiableSet())));
    }
}
