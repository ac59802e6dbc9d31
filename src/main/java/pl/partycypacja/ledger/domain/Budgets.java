package pl.partycypacja.ledger.domain;

import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_BUDGET;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_FUNDING;
import static pl.partycypacja.ledger.LedgerAccountKind.VOUCHER_BUDGET;
import static pl.partycypacja.ledger.LedgerAccountKind.VOUCHER_FUNDING;
import static pl.partycypacja.ledger.PostingKind.GRANT_BUDGET_CHANGED;
import static pl.partycypacja.ledger.PostingKind.VOUCHER_BUDGET_CHANGED;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.problem.RemainingMoney;

/// Sets the budgets of editions (GRA-1). An edition without one has nothing to give.
@ApplicationScoped
public class Budgets {

    private final BudgetRepository budgets;
    private final LedgerApi ledger;
    private final Clock clock;

    Budgets(BudgetRepository budgets, LedgerApi ledger, Clock clock) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Raises or lowers the budget, never below what is already given.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws RemainingMoney `insufficient-funds` when more is given than the budget would hold
    public EditionBudget set(EditionBooks books, long grantsGrosze, long vouchersGrosze, LongConsumer requireVersion) {
        EditionBudget budget = budgets.holdOrMake(books.editionId(), clock.instant());
        requireVersion.accept(budget.version());
        move(books, GRANT_BUDGET_CHANGED, GRANT_FUNDING, GRANT_BUDGET, grantsGrosze - budget.grantsGrosze());
        move(books, VOUCHER_BUDGET_CHANGED, VOUCHER_FUNDING, VOUCHER_BUDGET, vouchersGrosze - budget.vouchersGrosze());
        budget.set(grantsGrosze, vouchersGrosze, clock.instant());
        budgets.flush();
        return budget;
    }

    /// @param changeGrosze above zero from the funding to the budget, below zero back
    private void move(
            EditionBooks books,
            PostingKind kind,
            LedgerAccountKind funding,
            LedgerAccountKind budget,
            long changeGrosze) {
        if (changeGrosze == 0) {
            return;
        }
        UUID edition = books.editionId();
        LedgerAccount source = new LedgerAccount(funding, edition);
        LedgerAccount target = new LedgerAccount(budget, edition);
        boolean isRaise = changeGrosze > 0;
        ledger.post(new Posting(
                kind,
                UuidCreator.getTimeOrderedEpoch(),
                edition,
                isRaise ? source : target,
                isRaise ? target : source,
                Math.abs(changeGrosze),
                isRaise ? "Zwiększenie budżetu" : "Zmniejszenie budżetu",
                books.callerId()));
    }
}
