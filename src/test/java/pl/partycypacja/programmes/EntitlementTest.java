package pl.partycypacja.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntitlementTest {

    @Test
    @DisplayName("PRG-2: grants and vouchers are nothing without an amount")
    void moneyNeedsAnAmount() {
        assertThat(EntitlementKind.values())
                .filteredOn(kind -> new Entitlement(kind, "Opis", null, null, null).needsAmount())
                .containsExactly(EntitlementKind.GRANT, EntitlementKind.VOUCHER);
    }
}
