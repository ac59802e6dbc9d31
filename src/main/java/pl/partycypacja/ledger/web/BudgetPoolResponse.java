package pl.partycypacja.ledger.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.values.Money;

/// What an edition has for grants, or for vouchers.
@Schema(name = "BudgetPool")
public record BudgetPoolResponse(
        @Schema(description = "Ile jest w budżecie.") Money total,
        @Schema(description = "Ile już przyznano.") Money given,

        @Schema(description = "Ile można jeszcze przyznać.") Money left) {

    static BudgetPoolResponse of(long totalGrosze, long leftGrosze) {
        return new BudgetPoolResponse(
                Money.ofGrosze(totalGrosze), Money.ofGrosze(totalGrosze - leftGrosze), Money.ofGrosze(leftGrosze));
    }
}
