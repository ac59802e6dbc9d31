package pl.partycypacja.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("APP-5: conflicts of interest that the system can see")
class TiesTest {

    private static final UUID REVIEWER = new UUID(0, 1);
    private static final UUID APPLICANT = new UUID(0, 2);
    private static final UUID ORGANISATION = new UUID(1, 1);
    private static final UUID PATRON = new UUID(1, 2);

    @Test
    void ownApplication() {
        assertThat(new Ties(Map.of(), Map.of()).bind(REVIEWER, REVIEWER, null)).isTrue();
    }

    @Test
    void strangersAreNotBound() {
        Ties ties = new Ties(Map.of(REVIEWER, Set.of(PATRON), APPLICANT, Set.of(ORGANISATION)), Map.of());

        assertThat(ties.bind(REVIEWER, APPLICANT, null)).isFalse();
        assertThat(ties.bind(REVIEWER, APPLICANT, ORGANISATION)).isFalse();
    }

    @Test
    void sameOrganisation() {
        Ties ties = new Ties(Map.of(REVIEWER, Set.of(ORGANISATION), APPLICANT, Set.of(ORGANISATION)), Map.of());

        assertThat(ties.bind(REVIEWER, APPLICANT, null)).isTrue();
    }

    @Test
    void organisationThatApplies() {
        Ties ties = new Ties(Map.of(REVIEWER, Set.of(ORGANISATION)), Map.of());

        assertThat(ties.bind(REVIEWER, APPLICANT, ORGANISATION)).isTrue();
    }

    @Test
    void patronOfTheOrganisationThatApplies() {
        Ties ties = new Ties(Map.of(REVIEWER, Set.of(PATRON)), Map.of(ORGANISATION, PATRON));

        assertThat(ties.bind(REVIEWER, APPLICANT, ORGANISATION)).isTrue();
    }
}
