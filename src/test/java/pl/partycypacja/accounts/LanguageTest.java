package pl.partycypacja.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void englishIsForEnglishOfAnyCountryAndPolishForEverythingElse() {
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.forLanguageTag("pl"))).isEqualTo(Language.PL);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.PL);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.PL);
    }

    @Test
    void aLanguageIsThatOfItsOwnLocale() {
        for (Language language : Language.values()) {
            assertThat(Language.of(language.locale())).isEqualTo(language);
        }
    }
}
