package pl.partycypacja.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApplicationStatusTest {

    private static final Map<String, Set<String>> STEPS = Map.of(
            "DRAFT", Set.of("SUBMITTED", "WITHDRAWN"),
            "SUBMITTED", Set.of("UNDER_REVIEW", "RETURNED", "REJECTED", "WITHDRAWN"),
            "RETURNED", Set.of("SUBMITTED", "RETURNED", "REJECTED", "WITHDRAWN"),
            "UNDER_REVIEW", Set.of("SHORTLISTED", "ACCEPTED", "RESERVE", "REJECTED", "WITHDRAWN"),
            "SHORTLISTED", Set.of("ACCEPTED", "RESERVE", "REJECTED", "WITHDRAWN"),
            "RESERVE", Set.of("ACCEPTED", "UNDER_REVIEW"),
            "REJECTED", Set.of("UNDER_REVIEW"));

    @Test
    @DisplayName("APP-1: one transition table, all pairs")
    void allPairs() {
        for (ApplicationStatus from : ApplicationStatus.values()) {
            Set<String> next = Arrays.stream(ApplicationStatus.values())
                    .filter(from::canBecome)
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            assertThat(next).as(from.name()).isEqualTo(STEPS.getOrDefault(from.name(), Set.of()));
        }
    }
}
