package pl.partycypacja.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerAccountKindTest {

    @Test
    @DisplayName("GRA-1, GRA-3, GRA-4, VOU-2: no more is taken from budgets, grants and vouchers than they hold")
    void guarded() {
        assertThat(Arrays.stream(LedgerAccountKind.values())
                        .filter(LedgerAccountKind::isGuarded)
                        .map(Enum::name))
                .containsExactly("GRANT_BUDGET", "GRANT_AWARDED", "GRANT_ADVANCE", "VOUCHER_BUDGET", "VOUCHER");
    }
}
