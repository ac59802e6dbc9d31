package pl.partycypacja.ledger.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.ledger.domain.BudgetLeft;
import pl.partycypacja.ledger.domain.EditionBudget;
import pl.partycypacja.platform.http.Versioned;

/// The budget of an edition.
@Schema(name = "Budget")
public record BudgetResponse(UUID editionId, BudgetPoolResponse grants, BudgetPoolResponse vouchers, long version)
        implements Versioned {

    static BudgetResponse from(EditionBudget budget, BudgetLeft left) {
        return new BudgetResponse(
                budget.editionId(),
                BudgetPoolResponse.of(budget.grantsGrosze(), left.grantsGrosze()),
                BudgetPoolResponse.of(budget.vouchersGrosze(), left.vouchersGrosze()),
                budget.version());
    }
}
