package pl.partycypacja.grants.domain;

import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_ADVANCE;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_AWARDED;
import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.participation.ParticipationFault;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EntitlementKind;
import pl.partycypacja.programmes.ProgrammesApi;

/// Awards grants (GRA-1), and finds them for those who may know of them. Whatever changes a grant or moves its
/// money holds its row, so that one thing happens to it at a time.
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {

    private final ParticipationsApi participations;
    private final ProgrammesApi programmes;
    private final Ownership ownership;
    private final LedgerApi ledger;
    private final ParticipantLetters letters;
    private final Listings listings;
    private final Clock clock;

    Grants(
            ParticipationsApi participations,
            ProgrammesApi programmes,
            Ownership ownership,
            LedgerApi ledger,
            ParticipantLetters letters,
            Listings listings,
            Clock clock) {
        this.participations = participations;
        this.programmes = programmes;
        this.ownership = ownership;
        this.ledger = ledger;
        this.letters = letters;
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
                .narrow(listings.of(Grant.class, "select x from Grant x"), caller)
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

    Instant now() {
        return clock.instant();
    }

    /// For the grantee and coordinators.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public Grant getVisible(UUID id, Caller caller) {
        Grant grant = findByIdOptional(id).orElseThrow(NotFound::new);
        ownership.requireVisible(grant, caller);
        return grant;
    }

    /// Once it is settled, for the programme's experts too, who owe an opinion on how it went.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public Grant getReported(UUID id, Caller caller) {
        Grant grant = findByIdOptional(id).orElseThrow(NotFound::new);
        if (!isReadByExpert(grant, caller)) {
            ownership.requireVisible(grant, caller);
        }
        return grant;
    }

    /// Whether the caller is an expert of the programme who may judge how a settled grant went (GRA-6).
    boolean isReadByExpert(Grant grant, Caller caller) {
        UUID account = caller.requireAccountId();
        return grant.status().allowedActions().contains(GrantAction.GIVE_OPINION)
                && programmes.isExpert(grant.programmeId(), account)
                && !ownership.isBound(account, grant);
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when the caller does not coordinate its programme
    /// @throws DomainException `four-eyes-required` when they are bound to the grantee
    public Grant getCoordinated(UUID id, Caller caller) {
        Grant grant = getVisible(id, caller);
        requireCoordinator(grant, caller);
        return grant;
    }

    /// Nobody decides on money for an organisation of their own, or one that they share with its people.
    void requireCoordinator(Owned thing, Caller caller) {
        ownership.requireCoordinator(thing, caller);
        if (ownership.isBound(caller.requireAccountId(), thing)) {
            throw new DomainException(GeneralProblem.FOUR_EYES_REQUIRED);
        }
    }

    /// @throws StateConflict when the participant has resigned
    void requireParticipant(Grant grant) {
        if (!participations.holdUnchanging(grant.participationId()).isActive()) {
            throw new StateConflict(grant.status(), List.of(GrantAction.TERMINATE));
        }
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when it is not the caller's
    public Grant getOwn(UUID id, Caller caller) {
        Grant grant = getVisible(id, caller);
        ownership.requireOwn(grant, caller);
        return grant;
    }

    /// Holds the grant until the transaction ends.
    ///
    /// @throws StateConflict when its state does not allow the action
    void lock(Grant grant, GrantAction action) {
        getEntityManager().refresh(grant, LockModeType.PESSIMISTIC_WRITE);
        grant.requireAllowed(action);
    }

    /// GRA-1: what the entitlement says, while the budget has it.
    ///
    /// @throws InvalidInput `unknown-reference`, `not-entitled`
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws DomainException `already-exists` when the participation has one
    /// @throws RemainingMoney `insufficient-funds` when the budget has less
    public Grant award(UUID participationId, Caller caller) {
        ParticipationView participation =
                participations.holdNamed(participationId, named -> requireCoordinator(named, caller));
        long amount = participation.grosze(EntitlementKind.GRANT);
        if (!participation.isActive() || amount == 0) {
            throw InvalidInput.at(at("participationId"), ParticipationFault.NOT_ENTITLED);
        }
        if (count("participationId = ?1 and status <> TERMINATED", participationId) > 0) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Grant grant = new Grant(participation, amount, nextNumber(), clock.instant());
        ledger.post(new Posting(
                PostingKind.GRANT_AWARDED,
                grant.id(),
                grant.editionId(),
                grant.budget(),
                grant.account(GRANT_AWARDED),
                amount,
                "Przyznanie dotacji " + grant.agreementNumber(),
                caller.requireAccountId()));
        persistAndFlush(grant);
        tell(GrantMessage.GRANT_AWARDED, grant, Map.of());
        return grant;
    }

    /// For example `UM/2023/0001`.
    private String nextNumber() {
        int year = today().getYear();
        int number = (Integer) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO agreement_counter (year, last_number) VALUES (:year, 1)
                        ON CONFLICT (year) DO UPDATE SET last_number = agreement_counter.last_number + 1
                        RETURNING last_number
                        """)
                .setParameter("year", year)
                .getSingleResult();
        return "UM/%d/%04d".formatted(year, number);
    }

    /// Tells everyone on the grantee's side.
    void tell(GrantMessage kind, Grant grant, Map<String, String> facts) {
        letters.tell(kind, grant, withNames(grant, facts));
    }

    /// Tells the programme's coordinators.
    void tellStaff(GrantMessage kind, Grant grant, Map<String, String> facts) {
        letters.tellPeople(
                kind,
                grant.programmeId(),
                programmes.listCoordinatorIds(grant.programmeId()),
                withNames(grant, facts),
                null);
    }

    /// Tells the programme's experts who may judge it.
    void tellExperts(GrantMessage kind, Grant grant) {
        letters.tellPeople(
                kind,
                grant.programmeId(),
                programmes.listExpertIds(grant.programmeId()).stream()
                        .filter(expert -> !ownership.isBound(expert, grant))
                        .toList(),
                withNames(grant, Map.of()),
                null);
    }

    private static Map<String, String> withNames(Grant grant, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("agreement", grant.agreementNumber());
        all.put("grantAmount", Money.ofGrosze(grant.amountGrosze()).amount());
        all.put("reportDueOn", grant.reportDueOn() == null ? "–" : Objects.toString(grant.reportDueOn()));
        return all;
    }

    /// Where a grant's money is, in grosze.
    ///
    /// @param awardedGrosze not yet paid
    /// @param outstandingGrosze paid, and neither accounted for nor given back
    public record Balances(
            long awardedGrosze, long paidGrosze, long acceptedGrosze, long refundedGrosze, long outstandingGrosze) {}

    public Balances getBalances(Grant grant) {
        return new Balances(
                ledger.getBalanceGrosze(grant.account(GRANT_AWARDED)),
                ledger.sumGrosze(grant.id(), PostingKind.TRANCHE_PAID),
                ledger.sumGrosze(grant.id(), PostingKind.EXPENSES_ACCEPTED),
                ledger.sumGrosze(grant.id(), PostingKind.GRANT_REFUNDED),
                ledger.getBalanceGrosze(grant.account(GRANT_ADVANCE)));
    }

    /// Everything that happened to a grant's money (GRA-5).
    public List<LedgerApi.Line> getStatement(Grant grant) {
        return ledger.listLines(grant.id());
    }
}
