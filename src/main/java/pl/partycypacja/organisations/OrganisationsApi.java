package pl.partycypacja.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules ask about organisations.
public interface OrganisationsApi {

    Optional<OrganisationReference> findOrganisation(UUID id);

    /// The one that was made first, when several have the name.
    Optional<OrganisationReference> findOrganisationByName(String name);

    /// In no particular order; ids that are not there are left out.
    List<OrganisationReference> listOrganisations(Collection<UUID> ids);

    /// Whether the account belongs to the organisation, in whatever role.
    boolean isMember(UUID organisationId, UUID accountId);

    /// The organisations that the account belongs to.
    Set<UUID> listOrganisationIdsOf(UUID accountId);

    /// The organisations that each account belongs to, and the patrons of these: the person cannot judge their
    /// things impartially. Accounts without any are left out.
    Map<UUID, Set<UUID>> listTiesOf(Collection<UUID> accountIds);

    /// The patron of each organisation that has one.
    Map<UUID, UUID> listPatronsOf(Collection<UUID> organisationIds);

    /// The accounts that belong to the organisation.
    Set<UUID> listMemberIds(UUID organisationId);

    /// The same for several organisations; those without members are left out.
    Map<UUID, Set<UUID>> listMemberIdsOf(Collection<UUID> organisationIds);

    /// Who an organisation is in law, for agreements.
    ///
    /// @throws pl.partycypacja.platform.problem.NotFound when there is none
    Identity getIdentity(UUID id);

    /// An organisation, as an agreement names it.
    ///
    /// @param patronOrganisationId who acts for an informal group
    record Identity(
            String name,
            OrganisationKind kind,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String krs,
            @Nullable UUID patronOrganisationId) {}
}
