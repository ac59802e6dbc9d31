package pl.partycypacja.advice.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.Scope;
import pl.partycypacja.ownership.Ties;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds requests for advice. Both sides and coordinators see a request, others do not (ADV-2). Here
/// [Relation#EXPERT] is the expert that the request is assigned to, as long as they are an expert of the programme
/// and not bound to the participant.
@ApplicationScoped
public class AdviceDirectory {

    private final AdviceRequestRepository requests;
    private final ProgrammesApi programmes;
    private final Ownership ownership;
    private final Listings listings;
    private final Clock clock;

    AdviceDirectory(
            AdviceRequestRepository requests,
            ProgrammesApi programmes,
            Ownership ownership,
            Listings listings,
            Clock clock) {
        this.requests = requests;
        this.programmes = programmes;
        this.ownership = ownership;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of requests is narrowed by; null and empty mean any.
    ///
    /// @param isAssigned whether to list what is assigned to the caller, not what the caller owns or coordinates
    public record Filter(
            @Nullable UUID editionId,
            @Nullable UUID participationId,
            List<AdviceStatus> statuses,
            boolean isAssigned) {}

    public Page<Seen<AdviceRequest>> list(PageRequest page, Filter filter, Caller caller) {
        Listing<AdviceRequest> all = listings.of(AdviceRequest.class, "select x from AdviceRequest x");
        Scope scope = ownership.scopeOf(caller);
        Listing<AdviceRequest> visible = filter.isAssigned() ? assigned(all, caller) : scope.narrow(all);
        Page<AdviceRequest> found = visible.where("x.editionId = :edition", "edition", filter.editionId())
                .where("x.participationId = :participation", "participation", filter.participationId())
                .where("x.status in :statuses", "statuses", filter.statuses())
                .sortable("createdAt", "x.createdAt", Instant.class, AdviceRequest::createdAt)
                .sortedBy("createdAt")
                .page(page, "x.id", AdviceRequest::id);
        // Nobody there gains anything as the expert: owners are bound, and coordinators may do all that experts may.
        Predicate<AdviceRequest> isAdviser =
                filter.isAssigned() ? isImpartial(found.items(), caller) : request -> false;
        return found.map(request -> see(request, caller, scope.standing(request), isAdviser));
    }

    private Listing<AdviceRequest> assigned(Listing<AdviceRequest> all, Caller caller) {
        UUID account = caller.requireAccountId();
        return all.where("x.expertId = :caller", "caller", account)
                .where(
                        "x.programmeId in :advised",
                        "advised",
                        Listing.idsOrNone(programmes.listExpertProgrammeIds(account)));
    }

    private Predicate<AdviceRequest> isImpartial(List<AdviceRequest> found, Caller caller) {
        UUID account = caller.requireAccountId();
        Ties ties = ownership.tiesOf(
                Stream.concat(Stream.of(account), found.stream().map(Owned::accountId))
                        .distinct()
                        .toList(),
                found.stream()
                        .map(Owned::organisationId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return request -> !ties.bind(account, request.accountId(), request.organisationId());
    }

    /// @throws NotFound when there is none, or the caller may not know of it
    public Seen<AdviceRequest> open(UUID id, Caller caller) {
        Seen<AdviceRequest> seen = see(requests.getById(id), caller);
        if (!seen.isAny(Relation.EXPERT, Relation.OWNER, Relation.COORDINATOR)) {
            throw new NotFound();
        }
        return seen;
    }

    /// Where the caller stands to a request that they are known to see.
    Seen<AdviceRequest> see(AdviceRequest request, Caller caller) {
        Standing owned = ownership.standing(request, caller);
        return see(request, caller, owned, found -> isAdviser(found, caller) && !owned.is(Relation.BOUND));
    }

    private Seen<AdviceRequest> see(
            AdviceRequest request, Caller caller, Standing owned, Predicate<AdviceRequest> isAdviser) {
        Standing standing =
                Standing.of(relation -> relation == Relation.EXPERT ? isAdviser.test(request) : owned.is(relation));
        return new Seen<>(request, caller, standing, clock);
    }

    private boolean isAdviser(AdviceRequest request, Caller caller) {
        UUID account = caller.requireAccountId();
        return account.equals(request.expertId()) && programmes.isExpert(request.programmeId(), account);
    }

    /// What the caller may do with it now. Where the participation's time is used up, nothing can be completed.
    public List<AdviceAction> allowedActions(Seen<AdviceRequest> seen) {
        return seen.allowedActions(
                AdviceAction.class,
                action -> action != AdviceAction.COMPLETE || !seen.thing().isTimeUsedUp());
    }
}
