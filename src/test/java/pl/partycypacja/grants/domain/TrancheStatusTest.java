package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrancheStatusTest {

    private static final Map<String, Set<String>> STEPS = Map.of(
            "PLANNED", Set.of("REQUESTED"),
            "REQUESTED", Set.of("REQUESTED", "APPROVED", "PLANNED"),
            "APPROVED", Set.of("PAID", "PLANNED"));

    @Test
    @DisplayName("GRA-3: one table of transitions, all pairs")
    void allPairs() {
        for (TrancheStatus from : TrancheStatus.values()) {
            assertThat(Arrays.stream(TrancheStatus.values())
                            .filter(from::canBecome)
                            .map(Enum::name))
                    .as(from.name())
                    .containsExactlyInAnyOrderElementsOf(STEPS.getOrDefault(from.name(), Set.of()));
        }
    }
}
