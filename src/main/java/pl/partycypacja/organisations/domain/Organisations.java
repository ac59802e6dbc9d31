package pl.partycypacja.organisations.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Texts;

/// Organisations and their members (ACC-5). Anyone who has logged in may found one and look one up; only its owners
/// and administrators change it.
@ApplicationScoped
public class Organisations implements OrganisationsApi {

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final Listings listings;
    private final Clock clock;

    Organisations(
            OrganisationRepository organisations, MembershipRepository memberships, Listings listings, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of organisations is narrowed by; null means any.
    ///
    /// @param memberId an account that belongs to it
    public record Filter(
            @Nullable String q,
            List<OrganisationKind> kinds,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String krs,
            @Nullable String teryt,
            @Nullable UUID memberId) {}

    public Organisation get(UUID id) {
        return organisations.getById(id);
    }

    public Page<Organisation> list(PageRequest page, Filter filter) {
        return listings.of(Organisation.class, "select o from Organisation o")
                .where("o.nameKey like :q escape '!'", "q", filter.q() == null ? null : containing(filter.q()))
                .where("o.kind in :kinds", "kinds", filter.kinds())
                .where("o.nip = :nip", "nip", filter.nip())
                .where("o.regon = :regon", "regon", filter.regon())
                .where("o.krs = :krs", "krs", filter.krs())
                .where("o.teryt = :teryt", "teryt", filter.teryt())
                .where(
                        "o.id in (select m.organisationId from Membership m where m.accountId = :member)",
                        "member",
                        filter.memberId())
                .sortable("name", "o.name", String.class, Organisation::name)
                .sortedBy("name")
                .page(page, "o.id", Organisation::id);
    }

    private static String containing(String text) {
        String escaped =
                Texts.unaccent(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped + "%";
    }

    /// The founder becomes its first owner.
    ///
    /// @throws DomainException `already-exists` when another organisation has one of the identifiers
    public Organisation create(OrganisationDetails details, UUID founderId) {
        Organisation organisation = createWithoutMembers(details);
        memberships.persist(new Membership(organisation.id(), founderId, OrganisationRole.OWNER, clock.instant()));
        return organisation;
    }

    /// An organisation that is only named: an organiser or a funder.
    public Organisation createWithoutMembers(OrganisationDetails details) {
        requireAcceptable(details);
        Organisation organisation = new Organisation(details, clock.instant());
        organisations.persistAndFlush(organisation);
        return organisation;
    }

    public void update(Organisation organisation, OrganisationDetails details) {
        requireAcceptable(details);
        if (organisation.id().equals(details.patronOrganisationId())) {
            throw InvalidInput.at(at("patronOrganisationId"), InputFault.UNKNOWN_REFERENCE);
        }
        organisation.describe(details);
        organisations.flush();
    }

    private void requireAcceptable(OrganisationDetails details) {
        details.requireConsistent();
        UUID patron = details.patronOrganisationId();
        boolean isPatronUsable = patron == null
                || organisations
                        .findByIdOptional(patron)
                        .filter(found -> found.kind() != OrganisationKind.INFORMAL_GROUP)
                        .isPresent();
        if (!isPatronUsable) {
            throw InvalidInput.at(at("patronOrganisationId"), InputFault.UNKNOWN_REFERENCE);
        }
    }

    /// @throws Forbidden unless the caller is an owner or an administrator
    public void requireOwner(Organisation organisation, Caller caller) {
        boolean isOwner = memberships
                .findMembership(organisation.id(), caller.requireAccountId())
                .filter(membership -> membership.role() == OrganisationRole.OWNER)
                .isPresent();
        if (!isOwner && !caller.is(Role.ADMIN)) {
            throw new Forbidden();
        }
    }

    /// @throws Forbidden unless the caller is a member or an administrator
    public void requireMember(Organisation organisation, Caller caller) {
        if (!isMember(organisation.id(), caller.requireAccountId()) && !caller.is(Role.ADMIN)) {
            throw new Forbidden();
        }
    }

    public Page<Membership> listMembers(PageRequest page, Organisation organisation) {
        return listings.of(Membership.class, "select m from Membership m")
                .where("m.organisationId = :organisation", "organisation", organisation.id())
                .sortable("joinedAt", "m.joinedAt", Instant.class, Membership::joinedAt)
                .sortedBy("joinedAt")
                .page(page, "m.accountId", Membership::accountId);
    }

    /// @throws DomainException `already-exists` when the person is a member already
    public Membership addMember(Organisation organisation, UUID accountId, OrganisationRole role) {
        if (isMember(organisation.id(), accountId)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Membership membership = new Membership(organisation.id(), accountId, role, clock.instant());
        memberships.persist(membership);
        organisation.touchMembers(clock.instant());
        memberships.flush();
        return membership;
    }

    /// @throws DomainException `in-use` for the last owner, without whom nobody could change the organisation
    public void removeMember(Organisation organisation, UUID accountId) {
        Membership membership =
                memberships.findMembership(organisation.id(), accountId).orElseThrow(NotFound::new);
        boolean isLastOwner =
                membership.role() == OrganisationRole.OWNER && memberships.countOwners(organisation.id()) == 1;
        if (isLastOwner) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        memberships.delete(membership);
        organisation.touchMembers(clock.instant());
        memberships.flush();
    }

    @Override
    public Identity getIdentity(UUID id) {
        OrganisationDetails details = get(id).details();
        return new Identity(
                details.name(),
                details.kind(),
                details.nip(),
                details.regon(),
                details.krs(),
                details.patronOrganisationId());
    }

    @Override
    public Optional<OrganisationReference> findOrganisation(UUID id) {
        return organisations.findByIdOptional(id).map(Organisations::summary);
    }

    @Override
    public Optional<OrganisationReference> findOrganisationByName(String name) {
        return organisations
                .find("name = ?1 order by createdAt, id", name)
                .firstResultOptional()
                .map(Organisations::summary);
    }

    @Override
    public List<OrganisationReference> listOrganisations(Collection<UUID> ids) {
        return ById.list(organisations.getEntityManager(), Organisation.class, ids).stream()
                .map(Organisations::summary)
                .toList();
    }

    @Override
    public boolean isMember(UUID organisationId, UUID accountId) {
        return memberships.findMembership(organisationId, accountId).isPresent();
    }

    @Override
    public Set<UUID> listOrganisationIdsOf(UUID accountId) {
        return memberships
                .getEntityManager()
                .createQuery("select m.organisationId from Membership m where m.accountId = :account", UUID.class)
                .setParameter("account", accountId)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<UUID, Set<UUID>> listTiesOf(Collection<UUID> accountIds) {
        Map<UUID, Set<UUID>> ties = new HashMap<>();
        memberships
                .getEntityManager()
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

    @Override
    public Map<UUID, UUID> listPatronsOf(Collection<UUID> organisationIds) {
        return organisations
                .getEntityManager()
                .createQuery(
                        "select o.id, o.patronOrganisationId from Organisation o"
                                + " where o.id in :ids and o.patronOrganisationId is not null",
                        Tuple.class)
                .setParameter("ids", organisationIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
    }

    @Override
    public Set<UUID> listMemberIds(UUID organisationId) {
        return memberships.list("organisationId", organisationId).stream()
                .map(Membership::accountId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<UUID, Set<UUID>> listMemberIdsOf(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Map.of()
                : memberships.list("organisationId in ?1", organisationIds).stream()
                        .collect(Collectors.groupingBy(
                                Membership::organisationId,
                                Collectors.mapping(Membership::accountId, Collectors.toUnmodifiableSet())));
    }

    private static OrganisationReference summary(Organisation organisation) {
        return new OrganisationReference(organisation.id(), organisation.name(), organisation.kind());
    }
}
