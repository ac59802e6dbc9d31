package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CivilDatesTest {

    private static void refuses(Function<String, ?> parser, String... texts) {
        for (String text : texts) {
            assertThatThrownBy(() -> parser.apply(text)).as(text).isInstanceOf(DateTimeException.class);
        }
    }

    @Test
    @DisplayName("a day exists, and is of the years 1900 to 2199")
    void days() {
        assertThat(CivilDates.parse("1900-01-01")).isEqualTo("1900-01-01");
        assertThat(CivilDates.parse("2199-12-31")).isEqualTo("2199-12-31");
        assertThat(CivilDates.parse("2024-02-29")).isEqualTo("2024-02-29");
        refuses(
                CivilDates::parse,
                "1899-12-31",
                "2200-01-01",
                "2023-02-29",
                "2026-04-31",
                "2026-13-01",
                "2026-1-1",
                "20260101",
                "",
                "2026-01-01 ",
                "+12026-01-01",
                "-0001-01-01");
    }

    @Test
    @DisplayName("a moment is the same in whatever offset it is written")
    void moments() {
        assertThat(CivilDates.parseInstant("2190-06-20T10:00:00+02:00")).isEqualTo("2190-06-20T08:00:00Z");
        assertThat(CivilDates.parseInstant("2190-06-20T08:00:00.5Z")).isEqualTo("2190-06-20T08:00:00.500Z");
        refuses(CivilDates::parseInstant, "2190-06-20T08:00:00", "2190-06-20", "2190-06-20T25:00:00Z", "1750000000");
    }

    @Test
    @DisplayName("the year of a moment is that of Greenwich")
    void rangeOfMoments() {
        assertThat(CivilDates.parseInstant("1900-01-01T00:00:00Z")).isEqualTo("1900-01-01T00:00:00Z");
        assertThat(CivilDates.parseInstant("2200-01-01T00:30:00+01:00")).isEqualTo("2199-12-31T23:30:00Z");
        refuses(
                CivilDates::parseInstant,
                "1899-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "1900-01-01T00:30:00+01:00",
                "+1000000000-12-31T23:59:59Z");
    }

    @Test
    @DisplayName("a time has hours and minutes, and no more")
    void times() {
        assertThat(CivilDates.parseTime("00:00")).isEqualTo("00:00");
        assertThat(CivilDates.parseTime("23:59")).isEqualTo("23:59");
        refuses(CivilDates::parseTime, "24:00", "12:60", "9:30", "12:30:00", "12:30:00.5", "12.30", "", "12:3 ");
    }
}
