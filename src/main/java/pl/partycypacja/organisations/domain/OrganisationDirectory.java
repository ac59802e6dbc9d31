package pl.partycypacja.organisations.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Texts;

/// Finds organisations and their members (ACC-5). Whoever has logged in may know of every organisation; who
/// belongs to it is for its members to see.
@ApplicationScoped
public class OrganisationDirectory implements OrganisationsApi {

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final AccountsApi accounts;
    private final Listings listings;
    private final Clock clock;

    OrganisationDirectory(
            OrganisationRepository organisations,
            MembershipRepository memberships,
            AccountsApi accounts,
            Listings listings,
            Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.accounts = accounts;
        this.listings = listings;
        this.clock = clock;
    }

    /// @throws NotFound when there is none
    public Seen<Organisation> open(UUID id, Caller caller) {
        OrganisationRelations relations = new OrganisationRelations(
                caller, account -> memberships.findMembership(id, account).map(Membership::role));
        return new Seen<>(organisations.getById(id), caller, Standing.of(relations), clock);
    }

    /// What a list of organisations is narrowed by; null and empty mean any.
    ///
    /// @param q a part of the name, in any case and without diacritics
    /// @param memberId an account that belongs to it
    public record Filter(
            @Nullable String q,
            List<OrganisationKind> kinds,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String krs,
            @Nullable String teryt,
            @Nullable UUID memberId) {}

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

    /// A pattern for names that hold a text: `100%` becomes `%100!%%`, where `!` takes the meaning from `%`.
    static String containing(String text) {
        String escaped =
                Texts.unaccent(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped + "%";
    }

    /// @throws Forbidden unless the caller is a member or an administrator
    public Page<OrganisationMember> listMembers(PageRequest page, Seen<Organisation> organisation) {
        organisation.requireAny(Relation.OWNER, Relation.MEMBER, Relation.ADMINISTRATOR);
        Page<Membership> members = listings.of(Membership.class, "select m from Membership m")
                .where(
                        "m.organisationId = :organisation",
                        "organisation",
                        organisation.thing().id())
                .sortable("joinedAt", "m.joinedAt", Instant.class, Membership::joinedAt)
                .sortedBy("joinedAt")
                .page(page, "m.accountId", Membership::accountId);
        Map<UUID, AccountsApi.Person> people = people(members.items());
        return members.map(member -> OrganisationMember.of(member, people.get(member.accountId())));
    }

    private Map<UUID, AccountsApi.Person> people(List<Membership> members) {
        List<UUID> ids = members.stream().map(Membership::accountId).toList();
        return accounts.listPersons(ids).stream()
                .collect(Collectors.toMap(AccountsApi.Person::id, Function.identity()));
    }

    @Override
    public Identity getIdentity(UUID id) {
        OrganisationDetails details = organisations.getById(id).details();
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
        return organisations.listReferences(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<OrganisationReference> findOrganisationByName(String name) {
        return organisations.findByName(name).map(OrganisationDirectory::reference);
    }

    @Override
    public List<OrganisationReference> listOrganisations(Collection<UUID> ids) {
        return organisations.listReferences(ids);
    }

    private static OrganisationReference reference(Organisation organisation) {
        return new OrganisationReference(organisation.id(), organisation.name(), organisation.kind());
    }

    @Override
    public boolean isMember(UUID organisationId, UUID accountId) {
        return memberships.findMembership(organisationId, accountId).isPresent();
    }

    @Override
    public Set<UUID> listOrganisationIdsOf(UUID accountId) {
        return memberships.listOrganisationIdsOf(accountId);
    }

    @Override
    public Map<UUID, Set<UUID>> listTiesOf(Collection<UUID> accountIds) {
        return memberships.listTiesOf(accountIds);
    }

    @Override
    public Map<UUID, UUID> listPatronsOf(Collection<UUID> organisationIds) {
        return organisations.listPatronsOf(organisationIds);
    }

    @Override
    public Set<UUID> listMemberIds(UUID organisationId) {
        return memberships.listMemberIds(organisationId);
    }

    @Override
    public Map<UUID, Set<UUID>> listMemberIdsOf(Collection<UUID> organisationIds) {
        return memberships.listMemberIdsOf(organisationIds);
    }
}
