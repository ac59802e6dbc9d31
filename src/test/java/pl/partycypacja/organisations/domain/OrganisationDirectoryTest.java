package pl.partycypacja.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationDirectoryTest {

    @ParameterizedTest
    @CsvSource({"Żółta Łódź, %zolta lodz%", "100%, %100!%%", "a_b, %a!_b%", "Hej!, %hej!!%", "!%, %!!!%%"})
    void aSearchTakesNoCharacterForAWildcard(String text, String pattern) {
        assertThat(OrganisationDirectory.containing(text)).isEqualTo(pattern);
    }
}
