package pl.partycypacja.organisations.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;

/// Founds organisations, changes them, and adds and removes their members (ACC-5). Whoever has logged in may
/// found one; only its owners and administrators change it.
@ApplicationScoped
public class Organisations {

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final AccountsApi accounts;
    private final Clock clock;

    Organisations(
            OrganisationRepository organisations, MembershipRepository memberships, AccountsApi accounts, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The founder becomes its first owner.
    ///
    /// @throws InvalidInput when the details contradict each other, or the patron cannot be one
    /// @throws DomainException `already-exists` when another organisation has one of the identifiers
    public Organisation create(OrganisationDetails details, UUID founderId) {
        Organisation organisation = createWithoutMembers(details);
        memberships.persist(new Membership(organisation.id(), founderId, OrganisationRole.OWNER, clock.instant()));
        return organisation;
    }

    /// Founds an organisation that is only named, as an organiser or a funder. It throws what [#create] throws.
    public Organisation createWithoutMembers(OrganisationDetails details) {
        requireAcceptable(details);
        Organisation organisation = new Organisation(details, clock.instant());
        organisations.persistAndFlush(organisation);
        return organisation;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden unless the caller is an owner or an administrator
    /// @throws InvalidInput when the details contradict each other, or the patron cannot be one
    /// @throws DomainException `already-exists` when another organisation has one of the identifiers
    public void update(
            Seen<Organisation> organisation, UnaryOperator<OrganisationDetails> change, LongConsumer requireVersion) {
        organisation.requireAny(Relation.OWNER, Relation.ADMINISTRATOR);
        requireVersion.accept(organisation.thing().version());
        OrganisationDetails details = change.apply(organisation.thing().details());
        requireAcceptable(details);
        if (organisation.thing().id().equals(details.patronOrganisationId())) {
            throw InvalidInput.at(at("patronOrganisationId"), InputFault.UNKNOWN_REFERENCE);
        }
        organisation.thing().describe(details);
        organisations.flush();
    }

    private void requireAcceptable(OrganisationDetails details) {
        details.requireConsistent();
        UUID patron = details.patronOrganisationId();
        boolean isPatronUsable = patron == null
                || organisations
                        .findByIdOptional(patron)
                        .filter(Organisation::canBePatron)
                        .isPresent();
        if (!isPatronUsable) {
            throw InvalidInput.at(at("patronOrganisationId"), InputFault.UNKNOWN_REFERENCE);
        }
    }

    /// @throws Forbidden unless the caller is an owner or an administrator
    /// @throws InvalidInput when there is no such account
    /// @throws DomainException `already-exists` when the person is a member already
    public OrganisationMember addMember(Seen<Organisation> organisation, UUID accountId, OrganisationRole role) {
        organisation.requireAny(Relation.OWNER, Relation.ADMINISTRATOR);
        AccountsApi.Person person = accounts.listPersons(List.of(accountId)).stream()
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(at("accountId"), InputFault.UNKNOWN_REFERENCE));
        UUID organisationId = organisation.thing().id();
        if (memberships.findMembership(organisationId, accountId).isPresent()) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Membership membership = new Membership(organisationId, accountId, role, clock.instant());
        memberships.persist(membership);
        organisation.thing().touchMembers(clock.instant());
        memberships.flush();
        return OrganisationMember.of(membership, person);
    }

    /// Anyone may leave; others are removed by an owner or an administrator.
    ///
    /// @param requireVersion refuses when the caller had seen another version of the organisation
    /// @throws Forbidden when the caller may not remove that person
    /// @throws NotFound when the person is no member
    /// @throws DomainException `in-use` for the last owner, without whom nobody could change the organisation
    public void removeMember(Seen<Organisation> organisation, UUID accountId, LongConsumer requireVersion) {
        if (!accountId.equals(organisation.callerId())) {
            organisation.requireAny(Relation.OWNER, Relation.ADMINISTRATOR);
        }
        requireVersion.accept(organisation.thing().version());
        UUID organisationId = organisation.thing().id();
        Membership membership =
                memberships.findMembership(organisationId, accountId).orElseThrow(NotFound::new);
        if (membership.isOwner() && memberships.countOwners(organisationId) == 1) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        memberships.delete(membership);
        organisation.thing().touchMembers(clock.instant());
        memberships.flush();
    }
}
