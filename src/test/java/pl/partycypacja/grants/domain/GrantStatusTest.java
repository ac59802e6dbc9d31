package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantStatusTest {

    private static final Map<String, Set<String>> STEPS = Map.of(
            "PREPARED", Set.of("SIGNED", "TERMINATED"),
            "SIGNED", Set.of("ACTIVE", "TERMINATED"),
            "ACTIVE", Set.of("REPORTED", "TERMINATED"),
            "REPORTED", Set.of("ACTIVE", "SETTLED", "TERMINATED"),
            "SETTLED", Set.of("CLOSED"));

    @Test
    @DisplayName("GRA-2: one table of transitions, all pairs")
    void allPairs() {
        for (GrantStatus from : GrantStatus.values()) {
            assertThat(Arrays.stream(GrantStatus.values())
                            .filter(from::canBecome)
                            .map(Enum::name))
                    .as(from.name())
                    .containsExactlyInAnyOrderElementsOf(STEPS.getOrDefault(from.name(), Set.of()));
        }
    }
}
