package pl.partycypacja.selection.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewStatusTest {

    private static final Map<String, Set<String>> STEPS = Map.of(
            "ASSIGNED", Set.of("IN_PROGRESS", "RECUSED", "REVOKED"),
            "IN_PROGRESS", Set.of("SUBMITTED", "RECUSED", "REVOKED"),
            "SUBMITTED", Set.of("REVOKED"));

    @Test
    @DisplayName("APP-5: one transition table of reviews, all pairs")
    void allPairs() {
        for (ReviewStatus from : ReviewStatus.values()) {
            Set<String> next = Arrays.stream(ReviewStatus.values())
                    .filter(from::canBecome)
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            assertThat(next).as(from.name()).isEqualTo(STEPS.getOrDefault(from.name(), Set.of()));
        }
    }
}
