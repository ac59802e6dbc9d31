package pl.partycypacja.vouchers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.ReadableCode;

class VoucherTest {

    /// The last moment of the last day in Warsaw, in winter time, and the one after it.
    private static final String LAST_MOMENT = "2023-11-30T22:59:59.999999Z";

    private static final String OVER = "2023-11-30T23:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, " + LAST_MOMENT + ", 1, ACTIVE",
        "ACTIVE, " + LAST_MOMENT + ", 0, USED",
        "ACTIVE, " + OVER + ", 1, EXPIRED",
        "ACTIVE, " + OVER + ", 0, EXPIRED",
        "EXPIRED, " + LAST_MOMENT + ", 0, EXPIRED",
        "EXPIRED, " + OVER + ", 0, EXPIRED",
        "CANCELLED, " + LAST_MOMENT + ", 0, CANCELLED",
        "CANCELLED, " + OVER + ", 0, CANCELLED"
    })
    @DisplayName("VOU-2: seen as expired from the end of its last day in Warsaw, as used when nothing is left")
    void seenByTimeAndBalance(VoucherStatus kept, Instant now, long left, VoucherStatus seen) {
        Voucher voucher = Issued.voucher(kept);
        assertThat(voucher.statusAt(now, left)).isEqualTo(seen);
        assertThat(voucher.stateAt(now)).isEqualTo(seen == VoucherStatus.USED ? VoucherStatus.ACTIVE : seen);
        assertThat(VoucherWorth.of(voucher, left, now)).isEqualTo(new VoucherWorth(voucher, seen, left));
    }

    @Test
    @DisplayName("VOU-3: a last day may be today, and not earlier")
    void lastDayIsNotOver() {
        LocalDate today = LocalDate.parse("2023-06-01");
        assertThatCode(() -> Voucher.requireLastDay(today, today)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Voucher.requireLastDay(today.minusDays(1), today))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("VOU-3: extended, an expired voucher is active again until its new last day")
    void extended() {
        Voucher voucher = Issued.voucher(VoucherStatus.EXPIRED);
        voucher.become(VoucherStatus.ACTIVE, Issued.NOW);
        voucher.extend(LocalDate.parse("2024-02-29"), Issued.NOW);
        assertThat(voucher.expiresAt()).isEqualTo("2024-02-29T23:00:00Z");
        assertThat(voucher.statusAt(Instant.parse(OVER), 1)).isEqualTo(VoucherStatus.ACTIVE);
    }

    @Test
    @DisplayName("APP-9: nothing brings a cancelled voucher back")
    void cancelledIsOver() {
        Voucher voucher = Issued.voucher(VoucherStatus.CANCELLED);
        assertThatThrownBy(() -> voucher.become(VoucherStatus.ACTIVE, Issued.NOW))
                .isInstanceOf(StateConflict.class);
    }

    @Test
    @DisplayName("VOU-4: each voucher has a code of its own, which is read however it is typed")
    void codesAreReadable() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> Issued.voucher().code())
                        .collect(Collectors.toSet()))
                .hasSize(100)
                .allSatisfy(code -> {
                    assertThat(code)
                            .matches("([23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}-){3}[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}");
                    assertThat(ReadableCode.parse(code)).contains(code);
                    assertThat(ReadableCode.parse(code.replace("-", " ").toLowerCase(Locale.ROOT)))
                            .contains(code);
                });
    }
}
