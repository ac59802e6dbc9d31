package pl.partycypacja.vouchers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedemptionStatusTest {

    private static final Map<String, Set<String>> NEXT = Map.of("REDEEMED", Set.of("REVERSED"), "REVERSED", Set.of());

    @ParameterizedTest
    @EnumSource
    @DisplayName("VOU-3: one transition table of redemptions, all pairs")
    void allPairs(RedemptionStatus from) {
        assertThat(Arrays.stream(RedemptionStatus.values())
                        .filter(from::canBecome)
                        .map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(NEXT.get(from.name()));
    }
}
