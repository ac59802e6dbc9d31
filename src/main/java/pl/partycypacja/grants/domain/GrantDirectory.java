package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;

/// Finds and lists grants for those who may know of them, opens one for a caller, and says what they may do with
/// it.
@ApplicationScoped
public class GrantDirectory {

    private final GrantRepository grants;
    private final Ownership ownership;
    private final ParticipationsApi participations;
    private final LedgerApi ledger;
    private final Listings listings;
    private final Clock clock;

    GrantDirectory(
            GrantRepository grants,
            Ownership ownership,
            ParticipationsApi participations,
            LedgerApi ledger,
            Listings listings,
            Clock clock) {
        this.grants = grants;
        this.ownership = ownership;
        this.participations = participations;
        this.ledger = ledger;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of grants is narrowed by; null and empty mean any.
    public record Filter(
            @Nullable UUID editionId,
            @Nullable UUID participationId,
            List<GrantStatus> statuses,
            @Nullable Boolean isOverdue) {}

    /// Grantees see their own, coordinators those of their programmes.
    public Page<Grant> list(PageRequest page, Filter filter, Caller caller) {
        var list = ownership
                .scopeOf(caller)
                .narrow(listings.of(Grant.class, "select x from Grant x"))
                .where("x.editionId = :edition", "edition", filter.editionId())
                .where("x.participationId = :participation", "participation", filter.participationId())
                .where("x.status in :statuses", "statuses", filter.statuses());
        if (filter.isOverdue() != null) {
            String overdue = "(x.status = ACTIVE and x.reportDueOn < :now)";
            list.where(filter.isOverdue() ? overdue : "x.reportDueOn is null or not " + overdue, Listing.NOW, today());
        }
        return list.sortable("createdAt", "x.createdAt", Instant.class, Grant::createdAt)
                .sortable("agreementNumber", "x.agreementNumber", String.class, Grant::agreementNumber)
                .sortedBy("createdAt")
                .page(page, "x.id", Grant::id);
    }

    public LocalDate today() {
        return Warsaw.today(clock);
    }

    /// For the grantee, and for coordinators of the programme.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public Seen<Grant> open(UUID id, Caller caller) {
        return ownership.open(grants.getById(id), caller);
    }

    /// For the grantee and coordinators; once the grant is settled, also for experts, who owe an opinion on it
    /// (GRA-6).
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public Seen<Grant> openToRead(UUID id, Caller caller) {
        Grant grant = grants.getById(id);
        Seen<Grant> seen = new Seen<>(grant, caller, ownership.standing(grant, caller), clock);
        if (!seen.isAny(Relation.OWNER, Relation.COORDINATOR) && !isToJudge(seen)) {
            throw new NotFound();
        }
        return seen;
    }

    private boolean isToJudge(Seen<Grant> seen) {
        return GrantAction.GIVE_OPINION.isPossible(seen.thing(), clock.instant())
                && seen.is(Relation.EXPERT)
                && !seen.is(Relation.BOUND);
    }

    /// The grants of a participation: the caller stands to them as to it.
    List<Seen<Grant>> openAllOf(Seen<ParticipationView> participation) {
        return grants.listOf(participation.thing().id()).stream()
                .map(participation::part)
                .toList();
    }

    /// What the caller may do with the grant now.
    public List<GrantAction> allowedActions(Seen<Grant> seen) {
        return allowedActions(seen, getBalances(seen.thing()));
    }

    /// The same, where the balances are known already.
    public List<GrantAction> allowedActions(Seen<Grant> seen, GrantBalances balances) {
        List<GrantAction> possible = seen.allowedActions(GrantAction.class);
        if (possible.isEmpty()) {
            return possible;
        }
        GrantFacts facts = readFacts(seen);
        return possible.stream()
                .filter(action -> facts.permit(action, seen, balances))
                .toList();
    }

    GrantFacts readFacts(Seen<Grant> seen) {
        return grants.readFacts(seen.thing(), seen.callerId());
    }

    /// @throws DomainException `payment-under-way` while the bank may be paying a tranche
    void requireNoPaymentUnderWay(Seen<Grant> seen) {
        if (readFacts(seen).isPaymentUnderWay()) {
            throw new DomainException(GrantProblem.PAYMENT_UNDER_WAY);
        }
    }

    /// Keeps the grantee from resigning until the transaction ends.
    ///
    /// @throws StateConflict when they have resigned (APP-9)
    void requireParticipating(Seen<Grant> seen) {
        Grant grant = seen.thing();
        if (!participations.holdUnchanging(grant.participationId()).isActive()) {
            throw conflict(seen);
        }
    }

    /// The refusal of an action that something else than the grant's own state forbids.
    StateConflict conflict(Seen<Grant> seen) {
        return new StateConflict(seen.thing().status(), allowedActions(seen));
    }

    public Page<GrantRefund> listRefunds(Grant grant, PageRequest page) {
        return listings.of(GrantRefund.class, "select r from GrantRefund r")
                .where("r.grantId = :grant", "grant", grant.id())
                .sortable("receivedOn", "r.receivedOn", LocalDate.class, GrantRefund::receivedOn)
                .sortedBy("receivedOn")
                .page(page, "r.id", GrantRefund::id);
    }

    public GrantBalances getBalances(Grant grant) {
        return readBalances(List.of(grant)).getOrDefault(grant.id(), GrantBalances.NONE);
    }

    /// The balances of several grants by their ids, in one statement.
    Map<UUID, GrantBalances> readBalances(List<Grant> several) {
        Map<UUID, Map<LedgerAccountKind, Long>> sums =
                ledger.listSumsGrosze(several.stream().map(Grant::id).toList());
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> GrantBalances.of(entry.getValue())));
    }

    /// Everything that happened to a grant's money, with what was left after each step (GRA-5).
    public List<GrantStatementLine> getStatement(Grant grant) {
        return GrantStatementLine.of(ledger.listLines(grant.id()));
    }
}
