package pl.partycypacja.ownership.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.Scope;
import pl.partycypacja.ownership.Ties;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds out whose a thing is: a person's, or that of an organisation as long as somebody belongs to it.
@ApplicationScoped
class OwnershipDirectory implements Ownership {

    private static final Set<Relation> MAY_KNOW = EnumSet.of(Relation.OWNER, Relation.COORDINATOR);

    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;
    private final Clock clock;

    OwnershipDirectory(OrganisationsApi organisations, ProgrammesApi programmes, Clock clock) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Standing standing(Owned thing, Caller caller) {
        return Standing.of(relation -> switch (relation) {
            case OWNER -> isOwn(thing, caller);
            case COORDINATOR -> isCoordinator(thing, caller);
            case EXPERT -> isExpert(thing, caller);
            case BOUND -> !caller.isAnonymous() && isBound(caller.requireAccountId(), thing);
            case ADMINISTRATOR -> caller.is(Role.ADMIN);
            case ANYONE -> true;
            case MEMBER -> false;
        });
    }

    @Override
    public <T extends Owned & Stateful> Seen<T> open(T thing, Caller caller) {
        Standing standing = standing(thing, caller);
        if (!standing.isAny(MAY_KNOW)) {
            throw new NotFound();
        }
        return new Seen<>(thing, caller, standing, clock);
    }

    @Override
    public Scope scopeOf(Caller caller) {
        UUID account = caller.requireAccountId();
        Set<UUID> own = organisations.listOrganisationIdsOf(account);
        return new Scope(account, Listing.idsOrNone(own), programmes.coordinatedOrNone(caller), caller.is(Role.ADMIN));
    }

    @Override
    public boolean isBound(UUID personId, Owned thing) {
        UUID organisation = thing.organisationId();
        return tiesOf(List.of(personId, thing.accountId()), organisation == null ? List.of() : List.of(organisation))
                .bind(personId, thing.accountId(), organisation);
    }

    @Override
    public Ties tiesOf(Collection<UUID> accountIds, Collection<UUID> organisationIds) {
        return new Ties(
                organisations.listTiesOf(accountIds),
                organisationIds.isEmpty() ? Map.of() : organisations.listPatronsOf(organisationIds));
    }

    private boolean isOwn(Owned thing, Caller caller) {
        if (caller.isAnonymous()) {
            return false;
        }
        UUID account = caller.requireAccountId();
        UUID organisation = thing.organisationId();
        return organisation == null ? thing.accountId().equals(account) : organisations.isMember(organisation, account);
    }

    private boolean isCoordinator(Owned thing, Caller caller) {
        return !caller.isAnonymous() && programmes.coordinates(thing.programmeId(), caller);
    }

    private boolean isExpert(Owned thing, Caller caller) {
        return caller.is(Role.EXPERT) && programmes.isExpert(thing.programmeId(), caller.requireAccountId());
    }
}
