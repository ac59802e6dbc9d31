package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventPrintoutsTest {

    @Test
    @DisplayName("EVT-9: a certificate says hours, and minutes only where there are some")
    void hours() {
        assertThat(EventPrintouts.hours(720)).isEqualTo("12 godz.");
        assertThat(EventPrintouts.hours(90)).isEqualTo("1 godz. 30 min");
        assertThat(EventPrintouts.hours(45)).isEqualTo("0 godz. 45 min");
    }
}
