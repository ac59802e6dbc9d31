package pl.partycypacja.ledger.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about the budgets of editions.
@ApplicationScoped
class BudgetRepository implements Repository<EditionBudget> {

    /// Holds the edition's budget; an edition without one gets a budget of nothing first.
    EditionBudget holdOrMake(UUID editionId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO edition_budget (edition_id, version, grants_grosze, vouchers_grosze, updated_at)
                        VALUES (:edition, 0, 0, 0, :now) ON CONFLICT (edition_id) DO NOTHING
                        """)
                .setParameter("edition", editionId)
                .setParameter("now", now)
                .executeUpdate();
        return hold(editionId);
    }
}
