package pl.partycypacja.ledger.domain;

import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_BUDGET;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_FUNDING;
import static pl.partycypacja.ledger.LedgerAccountKind.VOUCHER_BUDGET;
import static pl.partycypacja.ledger.LedgerAccountKind.VOUCHER_FUNDING;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.security.Caller;

/// The budgets of editions (GRA-1). An edition without one has nothing to give.
@ApplicationScoped
public class Budgets implements PanacheRepositoryBase<EditionBudget, UUID> {

    private final Ledger ledger;
    private final Clock clock;

    Budgets(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The edition's budget; one of nothing when none was set.
    public EditionBudget getBudget(UUID editionId) {
        return findByIdOptional(editionId).orElseGet(() -> new EditionBudget(editionId, clock.instant()));
    }

    /// What is still to be given, in grosze.
    public long leftGrosze(LedgerAccountKind budget, UUID editionId) {
        return ledger.getBalanceGrosze(new LedgerAccount(budget, editionId));
    }

    /// Raises or lowers it; never below what is given already.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws RemainingMoney `insufficient-funds` when more is given than it would be
    public EditionBudget set(
            UUID editionId, long grantsGrosze, long vouchersGrosze, LongConsumer requireVersion, Caller caller) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO edition_budget (edition_id, version, grants_grosze, vouchers_grosze, updated_at)
                        VALUES (:edition, 0, 0, 0, :now) ON CONFLICT (edition_id) DO NOTHING
                        """)
                .setParameter("edition", editionId)
                .setParameter("now", clock.instant())
                .executeUpdate();
        EditionBudget budget = findById(editionId, LockModeType.PESSIMISTIC_WRITE);
        requireVersion.accept(budget.version());
        UUID actor = caller.requireAccountId();
        move(
                editionId,
                PostingKind.GRANT_BUDGET_CHANGED,
                GRANT_FUNDING,
                GRANT_BUDGET,
                grantsGrosze - budget.grantsGrosze(),
                actor);
        move(
                editionId,
                PostingKind.VOUCHER_BUDGET_CHANGED,
                VOUCHER_FUNDING,
                VOUCHER_BUDGET,
                vouchersGrosze - budget.vouchersGrosze(),
                actor);
        budget.set(grantsGrosze, vouchersGrosze, clock.instant());
        flush();
        return budget;
    }

    private void move(
            UUID edition,
            PostingKind kind,
            LedgerAccountKind funding,
            LedgerAccountKind budget,
            long changeGrosze,
            UUID actor) {
        if (changeGrosze == 0) {
            return;
        }
        LedgerAccount source = new LedgerAccount(funding, edition);
        LedgerAccount target = new LedgerAccount(budget, edition);
        ledger.post(new Posting(
                kind,
                UuidCreator.getTimeOrderedEpoch(),
                edition,
                changeGrosze > 0 ? source : target,
                changeGrosze > 0 ? target : source,
                Math.abs(changeGrosze),
                changeGrosze > 0 ? "Zwiększenie budżetu" : "Zmniejszenie budżetu",
                actor));
    }
}
