package pl.partycypacja.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    private static final ObjectMapper JSON =
            StrictJson.configure(new ObjectMapper().registerModule(new JavaTimeModule()));

    private enum Colour {
        RED,
        BLUE
    }

    private record Thing(
            @Nullable String text,
            @Multiline @Nullable String note,
            @Nullable Integer number,
            @Nullable Boolean truth,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable Instant moment,
            @Nullable UUID id,
            @Nullable List<String> list) {}

    private static Thing read(String text) throws JsonProcessingException {
        return JSON.readValue(text, Thing.class);
    }

    private static void refuses(String... texts) {
        for (String text : texts) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    @DisplayName("rules 5, 8: each type is read from its own form")
    void ownForms() throws JsonProcessingException {
        assertThat(read("""
                        {"text": "", "note": "1\\n2", "number": 7, "truth": true, "colour": "BLUE", "day": "2190-06-20", "time": "08:00",
                         "moment": "2190-06-20T10:00:00+02:00", "id": "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa", "list": ["a"]}"""))
                .isEqualTo(new Thing(
                        "",
                        "1\n2",
                        7,
                        true,
                        Colour.BLUE,
                        LocalDate.of(2190, 6, 20),
                        LocalTime.of(8, 0),
                        Instant.parse("2190-06-20T08:00:00Z"),
                        UUID.fromString("01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa"),
                        List.of("a")));
    }

    @Test
    @DisplayName("rule 8: no type is read from the form of another")
    void noOtherForms() {
        refuses(
                "{\"text\": 1}",
                "{\"text\": 1.5}",
                "{\"text\": true}",
                "{\"text\": []}",
                "{\"text\": {}}",
                "{\"number\": \"1\"}",
                "{\"number\": \"\"}",
                "{\"number\": 1.0}",
                "{\"number\": 1.5}",
                "{\"number\": true}",
                "{\"number\": 2147483648}",
                "{\"truth\": 1}",
                "{\"truth\": \"true\"}",
                "{\"truth\": \"\"}",
                "{\"colour\": 0}",
                "{\"colour\": \"red\"}",
                "{\"colour\": \"\"}",
                "{\"colour\": \"0\"}",
                "{\"day\": 19000}",
                "{\"day\": [2190, 6, 20]}",
                "{\"day\": \"2190-06-31\"}",
                "{\"day\": \"\"}",
                "{\"day\": \"2190-06-20T00:00:00Z\"}",
                "{\"time\": \"08:00:00\"}",
                "{\"time\": [8, 0]}",
                "{\"moment\": 0}",
                "{\"moment\": 1.5}",
                "{\"moment\": \"2190-06-20\"}",
                "{\"id\": \"1-1-1-1-1\"}",
                "{\"id\": \"AZgKPm8rfBGdXj8KUsG3qg==\"}",
                "{\"list\": \"a\"}",
                "{\"list\": {}}",
                "{\"list\": [1]}");
    }

    @Test
    @DisplayName("rule 8: unknown and repeated fields, and whatever follows the document, are refused")
    void wholeDocument() {
        refuses(
                "{\"other\": 1}",
                "{\"Text\": \"a\"}",
                "{\"text\": \"a\", \"text\": \"a\"}",
                "{} {}",
                "{} x",
                "{}]",
                "{\"text\": \"a\",}",
                "{'text': 'a'}",
                "{text: \"a\"}",
                "{\"number\": 01}",
                "{\"number\": NaN}",
                "// a\n{}",
                "",
                "{\"text\": \"a\nb\"}",
                "\"a\"",
                "[]",
                "1");
    }

    @Test
    @DisplayName("rule 9: texts come out in one form, those with control characters not at all")
    void texts() throws JsonProcessingException {
        assertThat(read("{\"text\": \"z\\u0307o\\u0301łw\", \"list\": [\"o\\u0301\"]}"))
                .extracting(Thing::text, Thing::list)
                .containsExactly("żółw", List.of("ó"));
        assertThat(read("{\"note\": \"a\\r\\nb\\tc\"}").note()).isEqualTo("a\nb\tc");
        for (String text : new String[] {
            "{\"text\": \"a\\nb\"}", "{\"text\": \"a\\tb\"}", "{\"text\": \"\\u0000\"}", "{\"note\": \"\\u0000\"}",
            "{\"note\": \"a\\rb\"}", "{\"list\": [\"a\\nb\"]}", "{\"text\": \"\\ud83d\"}", "{\"text\": \"\\u202e\"}"
        }) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(InvalidTextException.class);
        }
    }

    @Test
    @DisplayName("fifty levels and forty digits, and no more")
    void limits() throws JsonProcessingException {
        assertThat(JSON.readTree("[".repeat(50) + "]".repeat(50)).isArray()).isTrue();
        assertThatThrownBy(() -> JSON.readTree("[".repeat(51) + "]".repeat(51)))
                .isInstanceOf(JsonProcessingException.class);
        assertThat(JSON.readTree("1".repeat(40)).isNumber()).isTrue();
        assertThatThrownBy(() -> JSON.readTree("1".repeat(41))).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    @DisplayName("rules 5, 7: what is written has dates as text and nulls in place")
    void written() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Thing(
                        null,
                        null,
                        null,
                        null,
                        Colour.RED,
                        LocalDate.of(2190, 6, 20),
                        null,
                        Instant.parse("2190-06-20T08:00:00Z"),
                        null,
                        null)))
                .isEqualTo(
                        "{\"text\":null,\"note\":null,\"number\":null,\"truth\":null,\"colour\":\"RED\","
                                + "\"day\":\"2190-06-20\",\"time\":null,\"moment\":\"2190-06-20T08:00:00Z\",\"id\":null,\"list\":null}");
    }

    @Test
    @DisplayName("a fraction keeps every digit it was written with")
    void fractionsAreExact() throws JsonProcessingException {
        assertThat(JSON.readTree("0.1000000000000000055511151231257827").decimalValue())
                .hasToString("0.1000000000000000055511151231257827");
    }
}
