package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarsawTest {

    /// The clocks go from 2:00 to 3:00.
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);

    /// The clocks go from 3:00 back to 2:00.
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    private static Instant at(LocalDate day, String time) {
        return Warsaw.at(day, LocalTime.parse(time));
    }

    @Test
    @DisplayName("REC-2: a day lasts to its last moment, be it 23, 24 or 25 hours long")
    void daysAreAsLongAsTheyAre() {
        assertThat(Warsaw.startOf(LocalDate.of(2026, 1, 1))).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(Warsaw.endOf(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-01T22:00:00Z");
        assertThat(length(SPRING)).hasHours(23);
        assertThat(length(AUTUMN)).hasHours(25);
        assertThat(length(LocalDate.of(2026, 6, 1))).hasHours(24);
    }

    private static Duration length(LocalDate day) {
        return Duration.between(Warsaw.startOf(day), Warsaw.endOf(day));
    }

    @Test
    @DisplayName("REC-2: a time that the clocks skip in spring is moved forward by the gap")
    void skippedTime() {
        assertThat(at(SPRING, "01:59")).isEqualTo("2026-03-29T00:59:00Z");
        assertThat(at(SPRING, "02:00")).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(at(SPRING, "02:30")).isEqualTo("2026-03-29T01:30:00Z").isEqualTo(at(SPRING, "03:30"));
    }

    @Test
    @DisplayName("REC-2: a time that comes twice in autumn is the earlier of the two")
    void repeatedTime() {
        assertThat(at(AUTUMN, "01:59")).isEqualTo("2026-10-24T23:59:00Z");
        assertThat(at(AUTUMN, "02:30")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(at(AUTUMN, "03:00")).isEqualTo("2026-10-25T02:00:00Z");
    }

    @Test
    @DisplayName("days later it is the same time on the wall, whatever the clocks did meanwhile")
    void sameWallClockTime() {
        assertThat(Warsaw.plusDays(at(SPRING.minusDays(3), "16:00"), 7)).isEqualTo(at(SPRING.plusDays(4), "16:00"));
        assertThat(Warsaw.plusDays(at(AUTUMN.minusDays(3), "16:00"), 7)).isEqualTo(at(AUTUMN.plusDays(4), "16:00"));
        assertThat(Warsaw.plusDays(at(AUTUMN, "16:00"), -1)).isEqualTo(at(AUTUMN.minusDays(1), "16:00"));
        assertThat(Warsaw.plusDays(at(SPRING.minusDays(1), "02:30"), 1)).isEqualTo(at(SPRING, "03:30"));
    }

    @Test
    @DisplayName("today begins at midnight in Warsaw, not in Greenwich")
    void today() {
        assertThat(todayAt("2026-06-30T21:59:59Z")).isEqualTo("2026-06-30");
        assertThat(todayAt("2026-06-30T22:00:00Z")).isEqualTo("2026-07-01");
        assertThat(todayAt("2026-12-31T22:59:59Z")).isEqualTo("2026-12-31");
        assertThat(todayAt("2026-12-31T23:00:00Z")).isEqualTo("2027-01-01");
    }

    private static LocalDate todayAt(String moment) {
        return Warsaw.today(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    @Test
    @DisplayName("people read months in the genitive and moments in the time of Warsaw")
    void asPeopleReadIt() {
        assertThat(Warsaw.polish(LocalDate.of(2023, 4, 28))).isEqualTo("28 kwietnia 2023");
        assertThat(Warsaw.polish(LocalDate.of(2026, 10, 1))).isEqualTo("1 października 2026");
        assertThat(Warsaw.text(Instant.parse("2021-04-20T08:00:00Z"))).isEqualTo("2021-04-20 10:00");
        assertThat(Warsaw.text(Instant.parse("2021-01-20T23:05:59Z"))).isEqualTo("2021-01-21 00:05");
    }
}
