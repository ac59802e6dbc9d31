package pl.partycypacja.vouchers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoucherStatusTest {

    private static final Map<String, Set<String>> NEXT = Map.of(
            "ACTIVE", Set.of("EXPIRED", "CANCELLED"),
            "USED", Set.of(),
            "EXPIRED", Set.of("ACTIVE", "CANCELLED"),
            "CANCELLED", Set.of());

    @ParameterizedTest
    @EnumSource
    @DisplayName("VOU-3: one transition table of vouchers, all pairs")
    void allPairs(VoucherStatus from) {
        assertThat(Arrays.stream(VoucherStatus.values()).filter(from::canBecome).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(NEXT.get(from.name()));
    }
}
