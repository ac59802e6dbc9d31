package pl.partycypacja.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicationStatusTest {

    private static final Map<String, Set<String>> STEPS =
            Map.of("DRAFT", Set.of("PUBLISHED"), "PUBLISHED", Set.of("ARCHIVED"), "ARCHIVED", Set.of());

    @Test
    @DisplayName("the life of a programme and of an edition goes one way, all pairs")
    void allPairs() {
        for (PublicationStatus from : PublicationStatus.values()) {
            Set<String> next = Arrays.stream(PublicationStatus.values())
                    .filter(from::canBecome)
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            assertThat(next).as(from.name()).isEqualTo(STEPS.get(from.name()));
        }
    }

    @Test
    @DisplayName("anyone may read what is published, and what is in the archive")
    void publicAfterTheDraft() {
        assertThat(PublicationStatus.values())
                .filteredOn(PublicationStatus::isPublic)
                .containsExactly(PublicationStatus.PUBLISHED, PublicationStatus.ARCHIVED);
    }
}
