package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistrationStatusTest {

    private static final Map<String, Set<String>> STEPS = Map.of(
            "CONFIRMED", Set.of("CANCELLED"),
            "WAITLISTED", Set.of("OFFERED", "CANCELLED"),
            "OFFERED", Set.of("CONFIRMED", "DECLINED", "LAPSED", "CANCELLED"),
            "DECLINED", Set.of(),
            "LAPSED", Set.of(),
            "CANCELLED", Set.of());

    @Test
    @DisplayName("EVT-6: one transition table of registrations, all pairs")
    void allPairs() {
        assertThat(RegistrationStatus.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(STEPS.keySet());
        for (RegistrationStatus from : RegistrationStatus.values()) {
            assertThat(Arrays.stream(RegistrationStatus.values())
                            .filter(from::canBecome)
                            .map(Enum::name))
                    .as(from.name())
                    .containsExactlyInAnyOrderElementsOf(STEPS.getOrDefault(from.name(), Set.of()));
        }
    }

    @Test
    @DisplayName("EVT-6: a place is counted for who has it, and for whom it is kept")
    void holdingAPlace() {
        assertThat(RegistrationStatus.values())
                .filteredOn(RegistrationStatus::holdsPlace)
                .containsExactly(RegistrationStatus.CONFIRMED, RegistrationStatus.OFFERED);
        assertThat(RegistrationStatus.LIVE)
                .containsExactlyInAnyOrder(
                        RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED, RegistrationStatus.OFFERED);
    }
}
