package pl.partycypacja.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.events.domain.EventStatus;
import pl.partycypacja.events.domain.RegistrationStatus;

class EventStatesTest {

    private static final Map<String, Set<String>> OF_EVENTS = Map.of(
            "DRAFT",
            Set.of("PUBLISHED"),
            "PUBLISHED",
            Set.of("CONFIRMED", "CANCELLED"),
            "CONFIRMED",
            Set.of("CANCELLED"));

    private static final Map<String, Set<String>> OF_REGISTRATIONS = Map.of(
            "CONFIRMED", Set.of("CANCELLED"),
            "WAITLISTED", Set.of("OFFERED", "CANCELLED"),
            "OFFERED", Set.of("CONFIRMED", "DECLINED", "LAPSED", "CANCELLED"));

    @Test
    @DisplayName("EVT-7: one transition table of events, all pairs")
    void events() {
        for (EventStatus from : EventStatus.values()) {
            assertThat(Arrays.stream(EventStatus.values())
                            .filter(from::canBecome)
                            .map(Enum::name))
                    .as(from.name())
                    .containsExactlyInAnyOrderElementsOf(OF_EVENTS.getOrDefault(from.name(), Set.of()));
        }
    }

    @Test
    @DisplayName("EVT-6: one transition table of registrations, all pairs")
    void registrations() {
        for (RegistrationStatus from : RegistrationStatus.values()) {
            assertThat(Arrays.stream(RegistrationStatus.values())
                            .filter(from::canBecome)
                            .map(Enum::name))
                    .as(from.name())
                    .containsExactlyInAnyOrderElementsOf(OF_REGISTRATIONS.getOrDefault(from.name(), Set.of()));
        }
    }
}
