package pl.partycypacja.ownership.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.ownership.Ownership;
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
    public Function<Owned, Standing> standings(Caller caller) {
        Scope scope = scopeOf(caller);
        return thing -> Standing.of(relation -> switch (relation) {
            case OWNER ->
                thing.organisationId() == null
                        ? thing.accountId().equals(scope.caller())
                        : scope.organisations().contains(thing.organisationId());
            case COORDINATOR -> scope.seesAll() || scope.programmes().contains(thing.programmeId());
            case ADMINISTRATOR -> scope.seesAll();
            case ANYONE -> true;
            case EXPERT, BOUND, MEMBER -> throw new IllegalArgumentException("Not found out for many: " + relation);
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
    public <R> Listing<R> narrow(Listing<R> list, Caller caller) {
        return narrow(list, "(x.accountId = :caller and x.organisationId is null)", caller);
    }

    @Override
    public <R> Listing<R> narrowPersonal(Listing<R> list, Caller caller) {
        return narrow(list, "x.accountId = :caller", caller);
    }

    private <R> Listing<R> narrow(Listing<R> list, String own, Caller caller) {
        Scope scope = scopeOf(caller);
        return list.where(
                        own
                                + " or x.organisationId in :organisations or :seesAll = true or x.programmeId in :programmes",
                        "caller",
                        scope.caller())
                .with("organisations", scope.organisations())
                .with("programmes", scope.programmes())
                .with("seesAll", scope.seesAll());
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
