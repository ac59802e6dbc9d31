package pl.partycypacja.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.organisations.OrganisationKind;

class OrganisationTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("ACC-5: any organisation can be a patron, but for another informal group")
    void informalGroupsAreNoPatrons(OrganisationKind kind) {
        OrganisationDetails details = new OrganisationDetails("Organizacja", kind, null, null, null, null, null);
        Organisation organisation = new Organisation(details, Instant.EPOCH);
        assertThat(organisation.canBePatron()).isEqualTo(kind != OrganisationKind.INFORMAL_GROUP);
        assertThat(organisation.details()).isEqualTo(details);
    }
}
