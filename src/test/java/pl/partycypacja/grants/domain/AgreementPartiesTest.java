package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgreementPartiesTest {

    private static final AgreementParty GROUP = new AgreementParty("Grupa Rynek", null, null, null);
    private static final AgreementParty PATRON =
            new AgreementParty("Stowarzyszenie Żółć", "5260001246", null, "0000012345");

    @Test
    @DisplayName("GRA-2: a patron is paid in place of the informal group it acts for")
    void payee() {
        assertThat(new AgreementParties(PATRON, GROUP, null).payee()).isEqualTo(GROUP);
        assertThat(new AgreementParties(GROUP, GROUP, PATRON).payee()).isEqualTo(PATRON);
    }

    @Test
    @DisplayName("GRA-2: a party is named with the registers it is in")
    void named() {
        assertThat(GROUP.describe()).isEqualTo("Grupa Rynek");
        assertThat(PATRON.describe()).isEqualTo("Stowarzyszenie Żółć, NIP 5260001246, KRS 0000012345");
    }
}
