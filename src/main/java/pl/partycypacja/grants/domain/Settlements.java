package pl.partycypacja.grants.domain;

import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_ADVANCE;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_AWARDED;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_REFUNDED;
import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;

/// How grants end (GRA-4): what was paid and not spent comes back, what was not paid returns to the budget.
@ApplicationScoped
public class Settlements {

    private final GrantRepository grants;
    private final GrantRefundRepository refunds;
    private final GrantDirectory directory;
    private final GrantLetters letters;
    private final LedgerApi ledger;
    private final Clock clock;

    Settlements(
            GrantRepository grants,
            GrantRefundRepository refunds,
            GrantDirectory directory,
            GrantLetters letters,
            LedgerApi ledger,
            Clock clock) {
        this.grants = grants;
        this.refunds = refunds;
        this.directory = directory;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Records money that the grantee gave back: never more than is outstanding.
    ///
    /// @param receivedOn not in the future
    /// @throws InvalidInput `in-the-future`, `out-of-range`
    /// @throws RemainingMoney `insufficient-funds` when less is outstanding
    /// @throws DomainException `already-exists` for a bank reference that is recorded
    /// @throws StateConflict when nothing was paid yet, or the grant is closed
    public GrantRefund refund(Seen<Grant> seen, long amountGrosze, LocalDate receivedOn, String bankReference) {
        new InvalidInput.Collector()
                .rejectIf(receivedOn.isAfter(Warsaw.today(clock)), at("receivedOn"), InputFault.IN_THE_FUTURE)
                .rejectIf(amountGrosze == 0, at("amount", "amount"), InputFault.OUT_OF_RANGE)
                .throwIfAny();
        grants.hold(seen, GrantAction.RECORD_REFUND);
        Grant grant = seen.thing();
        if (refunds.isRecorded(grant, bankReference)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        UUID actor = seen.callerId();
        GrantRefund refund =
                new GrantRefund(grant.id(), amountGrosze, receivedOn, bankReference, actor, clock.instant());
        refunds.persist(refund);
        ledger.post(new Posting(
                PostingKind.GRANT_REFUNDED,
                refund.id(),
                grant.editionId(),
                grant.account(GRANT_ADVANCE),
                grant.account(GRANT_REFUNDED),
                amountGrosze,
                "Zwrot z dotacji " + grant.agreementNumber(),
                actor));
        return refund;
    }

    /// Closes a grant of which nothing is outstanding (GRA-4). What was never paid returns to the budget.
    ///
    /// @throws RemainingMoney `grant-not-balanced`, with what is still to be given back
    /// @throws StateConflict unless the report is accepted
    public void close(Seen<Grant> seen) {
        grants.hold(seen, GrantAction.CLOSE);
        Grant grant = seen.thing();
        GrantBalances balances = directory.getBalances(grant);
        if (balances.isOutstanding()) {
            throw new RemainingMoney(GrantProblem.GRANT_NOT_BALANCED, balances.outstandingGrosze());
        }
        release(grant, seen.callerId());
        grant.become(GrantStatus.CLOSED, clock.instant());
        grants.flush();
        letters.closed(grant);
    }

    /// Ends a grant before its time. What was not paid returns to the budget at once; what was paid is to be
    /// given back.
    ///
    /// @throws StateConflict once the report is accepted
    /// @throws DomainException `payment-under-way`
    public void terminate(Seen<Grant> seen, String reason) {
        grants.hold(seen, GrantAction.TERMINATE);
        directory.requireNoPaymentUnderWay(seen);
        end(seen.thing(), reason, seen.callerId());
    }

    /// The same, of a grant that is held and that the bank is not paying.
    void end(Grant grant, String reason, UUID actor) {
        release(grant, actor);
        grant.terminate(reason, clock.instant());
        grants.flush();
        letters.terminated(grant, directory.getBalances(grant));
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
