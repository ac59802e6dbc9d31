package pl.partycypacja.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.values.Money;

class BudgetPoolResponseTest {

    @Test
    @DisplayName("GRA-1: what is given is what is not left")
    void given() {
        assertThat(BudgetPoolResponse.of(6_000_000, 5_400_000))
                .isEqualTo(new BudgetPoolResponse(
                        Money.ofGrosze(6_000_000), Money.ofGrosze(600_000), Money.ofGrosze(5_400_000)));
    }
}
