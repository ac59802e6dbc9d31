package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.ledger.LedgerAccountKind;

class GrantBalancesTest {

    @Test
    @DisplayName("GRA-4: what was paid is what is accepted, given back and outstanding")
    void paidIsTheSumOfItsFates() {
        GrantBalances balances = GrantBalances.of(Map.of(
                LedgerAccountKind.GRANT_AWARDED, 200_000L,
                LedgerAccountKind.GRANT_SETTLED, 350_000L,
                LedgerAccountKind.GRANT_REFUNDED, 20_000L,
                LedgerAccountKind.GRANT_ADVANCE, 30_000L));
        assertThat(balances).isEqualTo(new GrantBalances(200_000, 350_000, 20_000, 30_000));
        assertThat(balances.paidGrosze()).isEqualTo(400_000);
        assertThat(balances.isOutstanding()).isTrue();
    }

    @Test
    @DisplayName("GRA-4: of a grant without postings nothing is outstanding")
    void nothingPosted() {
        GrantBalances balances = GrantBalances.of(Map.of());
        assertThat(balances).isEqualTo(new GrantBalances(0, 0, 0, 0));
        assertThat(balances.paidGrosze()).isZero();
        assertThat(balances.isOutstanding()).isFalse();
    }
}
