package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.grants.domain.SampleGrants.faultsOf;
import static pl.partycypacja.platform.problem.Place.at;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberTest {

    @ParameterizedTest
    @CsvSource({
        "61 1090 1014 0000 0712 1981 2874, PL61109010140000071219812874",
        "61109010140000071219812874, PL61109010140000071219812874",
        "PL61 1090 1014 0000 0712 1981 2874, PL61109010140000071219812874",
        "pl61109010140000071219812874, PL61109010140000071219812874",
        "DE89 3704 0044 0532 0130 00, DE89370400440532013000"
    })
    @DisplayName("GRA-3: an IBAN, or a Polish number of 26 digits, with or without spaces")
    void kept(String given, String iban) {
        assertThat(AccountNumber.parse(given, at("accountNumber")).iban()).isEqualTo(iban);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "61 1090 1014 0000 0712 1981 2875",
                "6110901014000007121981287",
                "PL6110901014000007121981287",
                "XX61109010140000071219812874",
                "numer konta",
                ""
            })
    @DisplayName("GRA-3: a wrong check digit, length or country is refused where it was given")
    void refused(String given) {
        assertThat(faultsOf(() -> AccountNumber.parse(given, at("accountNumber"))))
                .containsExactly("/accountNumber account-number");
    }
}
