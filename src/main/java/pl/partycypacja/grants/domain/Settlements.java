package pl.partycypacja.grants.domain;

import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_ADVANCE;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_AWARDED;
import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Money;

/// How grants end (GRA-4): what was not spent comes back, what was not paid goes back to the budget.
@ApplicationScoped
public class Settlements implements PanacheRepositoryBase<GrantRefund, UUID> {

    private final Grants grants;
    private final Tranches tranches;
    private final LedgerApi ledger;
    private final Listings listings;

    Settlements(Grants grants, Tranches tranches, LedgerApi ledger, Listings listings) {
        this.grants = grants;
        this.tranches = tranches;
        this.ledger = ledger;
        this.listings = listings;
    }

    public Page<GrantRefund> listRefunds(Grant grant, PageRequest page) {
        return listings.of(GrantRefund.class, "select r from GrantRefund r")
                .where("r.grantId = :grant", "grant", grant.id())
                .sortable("receivedOn", "r.receivedOn", LocalDate.class, GrantRefund::receivedOn)
                .sortedBy("receivedOn")
                .page(page, "r.id", GrantRefund::id);
    }

    /// Money that came back; never more than was paid and not accounted for.
    ///
    /// @param receivedOn not in the future
    /// @throws InvalidInput `in-the-future`, `out-of-range`
    /// @throws RemainingMoney `insufficient-funds` when less is outstanding
    /// @throws DomainException `already-exists` for a bank reference that is recorded
    /// @throws StateConflict when nothing was paid yet, or the grant is closed
    public GrantRefund refund(
            Grant grant, long amountGrosze, LocalDate receivedOn, String bankReference, Caller caller) {
        new InvalidInput.Collector()
                .rejectIf(receivedOn.isAfter(grants.today()), at("receivedOn"), InputFault.IN_THE_FUTURE)
                .rejectIf(amountGrosze == 0, at("amount", "amount"), InputFault.OUT_OF_RANGE)
                .throwIfAny();
        grants.lock(grant, GrantAction.RECORD_REFUND);
        if (count("grantId = ?1 and bankReference = ?2", grant.id(), bankReference) > 0) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        UUID actor = caller.requireAccountId();
        GrantRefund refund = new GrantRefund(grant.id(), amountGrosze, receivedOn, bankReference, actor, grants.now());
        persist(refund);
        ledger.post(new Posting(
                PostingKind.GRANT_REFUNDED,
                refund.id(),
                grant.editionId(),
                grant.account(GRANT_ADVANCE),
                grant.account(LedgerAccountKind.GRANT_REFUNDED),
                amountGrosze,
                "Zwrot z dotacji " + grant.agreementNumber(),
                actor));
        return refund;
    }

    /// GRA-4: when accepted and refunded are what was paid. What was never paid goes back to the budget.
    ///
    /// @throws DomainException `grant-not-balanced`, with what is still to be given back
    /// @throws StateConflict unless the report is accepted
    public void close(Grant grant, Caller caller) {
        grants.lock(grant, GrantAction.CLOSE);
        long outstanding = grants.getBalances(grant).outstandingGrosze();
        if (outstanding > 0) {
            throw new RemainingMoney(GrantProblem.GRANT_NOT_BALANCED, outstanding);
        }
        release(grant, caller.requireAccountId());
        grant.become(GrantStatus.CLOSED, grants.now());
        grants.flush();
        grants.tell(GrantMessage.GRANT_CLOSED, grant, Map.of());
    }

    /// Before its time, for a reason. What was not paid goes back to the budget at once; what was paid is to be
    /// given back.
    ///
    /// @throws StateConflict once the report is accepted
    /// @throws DomainException `payment-under-way`
    public void terminate(Grant grant, String reason, UUID actor) {
        grants.lock(grant, GrantAction.TERMINATE);
        tranches.requireNoneApproved(grant);
        release(grant, actor);
        grant.terminate(reason, grants.now());
        grants.flush();
        grants.tell(
                GrantMessage.GRANT_TERMINATED,
                grant,
                Map.of(
                        "reason",
                        reason,
                        "toReturn",
                        Money.ofGrosze(grants.getBalances(grant).outstandingGrosze())
                                .amount()));
    }

    private void release(Grant grant, UUID actor) {
        long unpaid = ledger.holdBalanceGrosze(grant.account(GRANT_AWARDED));
        if (unpaid > 0) {
            ledger.post(new Posting(
                    PostingKind.GRANT_RELEASED,
                    grant.id(),
                    grant.editionId(),
                    grant.account(GRANT_AWARDED),
                    grant.budget(),
                    unpaid,
                    "Niewypłacona część dotacji " + grant.agreementNumber(),
                    actor));
        }
    }
}
