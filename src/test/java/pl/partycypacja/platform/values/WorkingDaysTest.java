package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static LocalDate after(String day, int count) {
        return WorkingDays.after(LocalDate.parse(day), count);
    }

    @Test
    @DisplayName("appeals: Saturdays, Sundays and Polish holidays are no working days")
    void holidaysAreLeftOut() {
        assertThat(after("2021-04-26", 5)).isEqualTo("2021-05-04");
        assertThat(after("2026-04-02", 2)).as("Easter Monday").isEqualTo("2026-04-07");
        assertThat(after("2026-06-03", 1)).as("Corpus Christi").isEqualTo("2026-06-05");
        assertThat(after("2026-11-10", 1)).as("Independence Day").isEqualTo("2026-11-12");
        assertThat(after("2026-01-05", 1)).as("Epiphany").isEqualTo("2026-01-07");
    }

    @Test
    @DisplayName("appeals: Christmas Eve is free of work from 2025 on")
    void christmasEveIsFreeFrom2025() {
        assertThat(WorkingDays.isWorkingDay(LocalDate.parse("2024-12-24"))).isTrue();
        assertThat(WorkingDays.isWorkingDay(LocalDate.parse("2025-12-24"))).isFalse();
        assertThat(after("2026-12-23", 1)).isEqualTo("2026-12-28");
    }
}
