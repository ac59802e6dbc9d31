package pl.partycypacja.ledger.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.values.Money;

/// The budget that an edition is to have.
public record BudgetRequest(
        @NotNull @Valid @Schema(description = "Na dotacje.") Money grants,

        @NotNull @Valid @Schema(description = "Na bony.") Money vouchers) {}
