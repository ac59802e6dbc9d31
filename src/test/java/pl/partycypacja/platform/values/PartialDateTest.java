package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartialDateTest {

    @Test
    @DisplayName("PRG-1: a day is one day")
    void day() {
        PartialDate date = PartialDate.parse("2021-04-26");
        assertThat(date.day()).contains(LocalDate.of(2021, 4, 26));
        assertThat(date.firstDay()).isEqualTo("2021-04-26");
        assertThat(date.lastDay()).isEqualTo("2021-04-26");
        assertThat(date).hasToString("2021-04-26").isEqualTo(PartialDate.of(LocalDate.of(2021, 4, 26)));
    }

    @Test
    @DisplayName("PRG-1, REC-1: a month is never made more exact than it was said to be")
    void month() {
        PartialDate date = PartialDate.parse("2021-05");
        assertThat(date.day()).isEmpty();
        assertThat(date.firstDay()).isEqualTo("2021-05-01");
        assertThat(date.lastDay()).isEqualTo("2021-05-31");
        assertThat(date).hasToString("2021-05").isEqualTo(PartialDate.of(YearMonth.of(2021, 5)));
    }

    @Test
    @DisplayName("February ends on the 28th or, in a leap year, on the 29th")
    void february() {
        assertThat(PartialDate.parse("2023-02").lastDay()).isEqualTo("2023-02-28");
        assertThat(PartialDate.parse("2024-02").lastDay()).isEqualTo("2024-02-29");
        assertThat(PartialDate.parse("2100-02").lastDay()).isEqualTo("2100-02-28");
    }

    @Test
    @DisplayName("a month is not its first day")
    void monthIsNotItsFirstDay() {
        PartialDate month = PartialDate.parse("2021-05");
        PartialDate day = PartialDate.parse("2021-05-01");
        assertThat(month).isNotEqualTo(day).isNotEqualTo(PartialDate.parse("2021-06"));
        assertThat(month.hashCode()).isNotEqualTo(day.hashCode());
    }

    @Test
    @DisplayName("what is no day and no month is refused")
    void whatIsNeither() {
        for (String text : new String[] {
            "",
            "2021",
            "2021-13",
            "2021-00",
            "2021-02-29",
            "2021-04-31",
            "2021-5-1",
            "21-05-01",
            "2021-05-01T00:00",
            "1899-12",
            "2200-01",
            "1899-12-31",
            "2200-01-01",
            "maj 21"
        }) {
            assertThatThrownBy(() -> PartialDate.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(PartialDate.parse("1900-01")).hasToString("1900-01");
        assertThat(PartialDate.parse("2199-12-31")).hasToString("2199-12-31");
    }

    @Test
    @DisplayName("in JSON and in the database it is its text")
    void asText() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        PartialDateConverter column = new PartialDateConverter();
        for (String text : new String[] {"2021-05", "2021-05-01"}) {
            PartialDate date = PartialDate.parse(text);
            assertThat(json.writeValueAsString(date)).isEqualTo("\"" + text + "\"");
            assertThat(json.readValue("\"" + text + "\"", PartialDate.class)).isEqualTo(date);
            assertThat(column.convertToDatabaseColumn(date)).isEqualTo(text);
            assertThat(column.convertToEntityAttribute(text)).isEqualTo(date);
        }
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
