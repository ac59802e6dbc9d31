package pl.partycypacja.ledger.web;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.ledger.domain.AccountBalance;
import pl.partycypacja.platform.values.Money;

/// What an account of the books holds; unlike [Money], it can be below zero.
@Schema(name = "LedgerBalance")
public record LedgerBalanceResponse(
        LedgerAccountResponse account,

        @Schema(
                description = "Suma zapisów; konta, z których przychodzą pieniądze, mają ją ujemną.",
                maxLength = 20,
                examples = "-60000.00")
        String balance,

        @Schema(examples = "PLN") Money.Currency currency,

        @Schema(description = "Czy saldo trzymane obok zapisów jest ich sumą.", examples = "true")
        boolean agrees) {

    static LedgerBalanceResponse from(AccountBalance balance) {
        return new LedgerBalanceResponse(
                LedgerAccountResponse.of(balance.account()),
                BigDecimal.valueOf(balance.postedGrosze(), 2).toPlainString(),
                Money.Currency.PLN,
                balance.agrees());
    }
}
