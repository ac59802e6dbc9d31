package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.organisations.OrganisationKind;

class TierTest {

    private static boolean includes(
            List<String> programmes,
            List<OrganisationKind> kinds,
            Set<String> ofPerson,
            @Nullable OrganisationKind kind) {
        return new Tier("Grupa", programmes, kinds, null).includes(ofPerson, kind);
    }

    @Test
    @DisplayName("EVT-5: a tier without conditions is for everyone")
    void withoutConditions() {
        assertThat(includes(List.of(), List.of(), Set.of(), null)).isTrue();
        assertThat(includes(List.of(), List.of(), Set.of("a"), OrganisationKind.NGO))
                .isTrue();
    }

    @Test
    @DisplayName("EVT-5: participants of one of the named programmes belong to it")
    void byProgramme() {
        assertThat(includes(List.of("a", "b"), List.of(), Set.of("b", "c"), null))
                .isTrue();
        assertThat(includes(List.of("a", "b"), List.of(), Set.of("c"), null)).isFalse();
        assertThat(includes(List.of("a", "b"), List.of(), Set.of(), null)).isFalse();
    }

    @Test
    @DisplayName(
            "EVT-5: people who come for an organisation of a named kind belong to it, and those who come for none do not")
    void byKind() {
        List<OrganisationKind> kinds = List.of(OrganisationKind.NGO, OrganisationKind.LOCAL_GOVERNMENT);
        assertThat(includes(List.of(), kinds, Set.of(), OrganisationKind.NGO)).isTrue();
        assertThat(includes(List.of(), kinds, Set.of(), OrganisationKind.OTHER)).isFalse();
        assertThat(includes(List.of(), kinds, Set.of(), null)).isFalse();
    }

    @Test
    @DisplayName("EVT-5: a tier with both conditions asks for both")
    void byBoth() {
        List<OrganisationKind> kinds = List.of(OrganisationKind.NGO);
        assertThat(includes(List.of("a"), kinds, Set.of("a"), OrganisationKind.NGO))
                .isTrue();
        assertThat(includes(List.of("a"), kinds, Set.of("a"), OrganisationKind.OTHER))
                .isFalse();
        assertThat(includes(List.of("a"), kinds, Set.of(), OrganisationKind.NGO))
                .isFalse();
    }
}
