package pl.partycypacja.vouchers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingProviderStatusTest {

    private static final Map<String, Set<String>> NEXT =
            Map.of("APPROVED", Set.of("SUSPENDED"), "SUSPENDED", Set.of("APPROVED"));

    @ParameterizedTest
    @EnumSource
    @DisplayName("VOU-2: one transition table of training providers, all pairs")
    void allPairs(TrainingProviderStatus from) {
        assertThat(Arrays.stream(TrainingProviderStatus.values())
                        .filter(from::canBecome)
                        .map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(NEXT.get(from.name()));
    }
}
