package pl.partycypacja.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceStatusTest {

    private static final Map<String, Set<String>> NEXT = Map.of(
            "REQUESTED", Set.of("ASSIGNED", "CANCELLED"),
            "ASSIGNED", Set.of("ASSIGNED", "SCHEDULED", "COMPLETED", "CANCELLED"),
            "SCHEDULED", Set.of("ASSIGNED", "SCHEDULED", "COMPLETED", "CANCELLED"),
            "COMPLETED", Set.of(),
            "CANCELLED", Set.of());

    @ParameterizedTest
    @EnumSource
    @DisplayName("ADV-2: one transition table of requests for advice, all pairs")
    void allPairs(AdviceStatus from) {
        assertThat(Arrays.stream(AdviceStatus.values()).filter(from::canBecome).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(NEXT.get(from.name()));
    }
}
