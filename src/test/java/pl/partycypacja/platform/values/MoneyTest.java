package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Constraints;
import pl.partycypacja.platform.values.Money.Currency;

class MoneyTest {

    private static Money pln(String amount) {
        return new Money(amount, Currency.PLN);
    }

    @Test
    @DisplayName("rule 6: grosze become two decimals, and come back the same")
    void groszeAreExact() {
        assertThat(Money.ofGrosze(0)).isEqualTo(pln("0.00"));
        assertThat(Money.ofGrosze(5)).isEqualTo(pln("0.05"));
        assertThat(Money.ofGrosze(600_000)).isEqualTo(pln("6000.00"));
        assertThat(Money.ofGrosze(99_999_999_999_999L)).isEqualTo(pln("999999999999.99"));
        for (long grosze : new long[] {0, 1, 99, 100, 123_456_789, 99_999_999_999_999L}) {
            assertThat(Money.ofGrosze(grosze).grosze()).isEqualTo(grosze);
        }
    }

    @Test
    @DisplayName("an amount finer than a grosz is never rounded")
    void nothingIsRounded() {
        assertThatThrownBy(() -> pln("1.005").grosze()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("people read thousands apart and a comma")
    void asPeopleWriteIt() {
        assertThat(pln("0.00").polish()).isEqualTo("0,00");
        assertThat(pln("999.50").polish()).isEqualTo("999,50");
        assertThat(pln("6000.00").polish()).isEqualTo("6\u00a0000,00");
        assertThat(pln("1234567.89").polish()).isEqualTo("1\u00a0234\u00a0567,89");
    }

    @Test
    @DisplayName("rule 6: one way to write an amount, from 0.00 to 999999999999.99")
    void oneWayToWriteIt() {
        for (String amount : new String[] {"0.00", "0.01", "7.10", "999999999999.99"}) {
            assertThat(Constraints.violated(pln(amount))).as(amount).isEmpty();
        }
        for (String amount : new String[] {
            "",
            "1",
            "1.0",
            "1.000",
            "01.00",
            "-1.00",
            "+1.00",
            ".50",
            "1,00",
            "1e3.00",
            " 1.00",
            "1.00\n",
            "1000000000000.00",
            "١.٠٠"
        }) {
            assertThat(Constraints.violated(pln(amount))).as(amount).containsOnly("amount");
        }
    }

    @Test
    @DisplayName("rule 6: in JSON there is the amount and the currency, and nothing else")
    void json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(pln("6000.00"))).isEqualTo("{\"amount\":\"6000.00\",\"currency\":\"PLN\"}");
        assertThat(json.readValue("{\"amount\":\"6000.00\",\"currency\":\"PLN\"}", Money.class))
                .isEqualTo(Money.ofGrosze(600_000));
    }
}
