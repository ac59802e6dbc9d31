package pl.partycypacja.ledger.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.http.Versioned;

@Schema(name = "Budget")
public record BudgetResponse(UUID editionId, BudgetPoolResponse grants, BudgetPoolResponse vouchers, long version)
        implements Versioned {}
