package pl.partycypacja.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.advice.domain.Asked.hours;
import static pl.partycypacja.advice.domain.Asked.participation;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.EntitlementKind;

class AdviceAllowanceTest {

    @ParameterizedTest
    @CsvSource({"0, 600, true", "90, 510, true", "599, 1, true", "600, 0, false"})
    @DisplayName("ADV-1: ten hours are 600 minutes; more may be asked for until all are used")
    void usableUntilAllIsUsed(int used, int left, boolean isUsable) {
        AdviceAllowance allowance = AdviceAllowance.of(participation(true, hours(10, null)), used);
        assertThat(allowance.grantedMinutes()).isEqualTo(600);
        assertThat(allowance.leftMinutes()).isEqualTo(left);
        assertThat(allowance.isUsable()).isEqualTo(isUsable);
    }

    @Test
    @DisplayName("ADV-1: hours are multiplied by their quantity, and several entitlements added up")
    void entitlementsAddUp() {
        assertThat(AdviceAllowance.of(participation(true, hours(2, 3), hours(4, null)), 0)
                        .grantedMinutes())
                .isEqualTo(600);
    }

    @Test
    @DisplayName("ADV-1: where the edition sets no limit, there is always some left")
    void withoutALimit() {
        AdviceAllowance allowance = AdviceAllowance.of(participation(true, hours(null, null)), 100_000);
        assertThat(allowance.isEntitled()).isTrue();
        assertThat(allowance.grantedMinutes()).isNull();
        assertThat(allowance.leftMinutes()).isNull();
        assertThat(allowance.isUsable()).isTrue();
    }

    @Test
    @DisplayName("ADV-1: who is entitled to other things alone has no advice")
    void notEntitled() {
        Entitlement voucher = new Entitlement(EntitlementKind.VOUCHER, "Bon", Money.ofGrosze(200_000), null, 1);
        assertThat(AdviceAllowance.of(participation(true, voucher), 0).isEntitled())
                .isFalse();
        assertThat(AdviceAllowance.of(participation(true, voucher), 0).isUsable())
                .isFalse();
    }

    @Test
    @DisplayName("APP-9: who has resigned asks for nothing any more")
    void resigned() {
        AdviceAllowance allowance = AdviceAllowance.of(participation(false, hours(10, null)), 90);
        assertThat(allowance.leftMinutes()).isEqualTo(510);
        assertThat(allowance.isUsable()).isFalse();
    }
}
