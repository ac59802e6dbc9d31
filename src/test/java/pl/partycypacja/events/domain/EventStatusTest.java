package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventStatusTest {

    private static final Map<String, Set<String>> STEPS = Map.of(
            "DRAFT", Set.of("PUBLISHED"),
            "PUBLISHED", Set.of("CONFIRMED", "CANCELLED"),
            "CONFIRMED", Set.of("CANCELLED"),
            "CANCELLED", Set.of());

    @Test
    @DisplayName("EVT-7: one transition table of events, all pairs")
    void allPairs() {
        assertThat(EventStatus.values()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(STEPS.keySet());
        for (EventStatus from : EventStatus.values()) {
            assertThat(Arrays.stream(EventStatus.values())
                            .filter(from::canBecome)
                            .map(Enum::name))
                    .as(from.name())
                    .containsExactlyInAnyOrderElementsOf(STEPS.getOrDefault(from.name(), Set.of()));
        }
    }

    @Test
    @DisplayName("people sign up for what is published, and neither for drafts nor for what is called off")
    void openForSignUp() {
        assertThat(EventStatus.values())
                .filteredOn(EventStatus::isOpen)
                .containsExactly(EventStatus.PUBLISHED, EventStatus.CONFIRMED);
    }
}
