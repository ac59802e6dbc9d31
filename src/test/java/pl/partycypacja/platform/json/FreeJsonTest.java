package pl.partycypacja.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;

class FreeJsonTest {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static ObjectNode normalised(String text) {
        return FreeJson.normalise(json(text), Place.at("answers"));
    }

    private static void refused(String text, String... faults) {
        assertThatThrownBy(() -> normalised(text))
                .as(text)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly(faults));
    }

    @Test
    @DisplayName("rule 9: every text and every name has one form")
    void normalisedTexts() {
        assertThat(normalised("{\"z\\u0307\": [\"o\\u0301\", {\"a\": \"1\\r\\n2\"}], \"b\": \"ł\"}"))
                .isEqualTo(json("{\"ż\": [\"ó\", {\"a\": \"1\\n2\"}], \"b\": \"ł\"}"));
    }

    @Test
    @DisplayName("what is no text stays as it is")
    void everythingElseStays() {
        String text = "{\"a\": [1, -2.5, true, false, null, {}, []], \"b\": {}}";
        assertThat(normalised(text)).isEqualTo(json(text));
    }

    @Test
    @DisplayName("rule 9: a text may have lines, the name of a member may not")
    void lines() {
        assertThat(normalised("{\"a\": \"1\\n\\t2\"}").get("a").asText()).isEqualTo("1\n\t2");
        refused("{\"a\": {\"b\\nc\": 1}}", "/answers/a control-characters");
    }

    @Test
    @DisplayName("rules 9, 12: every forbidden text is named where it stands")
    void everyForbiddenText() {
        refused(
                "{\"a\": [\"x\", \"\\u0000\"], \"b/c\": {\"~\": \"\\u202e\"}, \"d\": \"ok\"}",
                "/answers/a/1 control-characters",
                "/answers/b~1c/~0 control-characters");
    }

    @Test
    @DisplayName("numbers are those that every reader of JSON understands alike")
    void numbers() {
        String kept = "{\"a\": [0, 0.1, -1e21, 9007199254740992, 123456789.25, 1.7976931348623157e308]}";
        assertThat(normalised(kept)).isEqualTo(json(kept));
        refused("{\"a\": 9007199254740993}", "/answers/a number-range");
        refused("{\"a\": [1e309, -1e309]}", "/answers/a/0 number-range", "/answers/a/1 number-range");
        refused("{\"a\": 0.1000000000000000055511151231257827}", "/answers/a number-range");
    }

    @Test
    @DisplayName("the JSON that was given stays as it was")
    void givenStays() {
        ObjectNode given = json("{\"a\": \"o\\u0301\"}");
        FreeJson.normalise(given, Place.WHOLE);
        assertThat(given).isEqualTo(json("{\"a\": \"o\\u0301\"}"));
    }
}
