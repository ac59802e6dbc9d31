package pl.partycypacja.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Constraints;
import pl.partycypacja.platform.problem.MalformedInput;

class MergePatchTest {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());
    private static final MergePatch PATCH = new MergePatch(JSON, Constraints.VALIDATOR);

    private record Place(@NotBlank String name, @Nullable String address) {}

    private record Event(
            @NotNull String title,
            @Max(100) @Nullable Integer capacity,
            @Valid @Nullable Place place,
            @Nullable List<String> topics,
            @Nullable ObjectNode answers) {}

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static final Event EVENT =
            new Event("Warsztat", 20, new Place("Ratusz", "Rynek 1"), List.of("plan", "budżet"), (ObjectNode)
                    json("{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}}"));

    private static Event patched(String patch) {
        return PATCH.apply(json(patch), EVENT, Event.class);
    }

    /// The outcome below a member of free JSON: the member itself would stay, and be empty.
    private static JsonNode merged(String original, String patch) {
        ObjectNode current = (ObjectNode) json("{\"x\": {\"v\": " + original + "}}");
        return PATCH.merge(json("{\"x\": {\"v\": " + patch + "}}"), current, ObjectNode.class)
                .at("/x/v");
    }

    @Test
    @DisplayName("rule 19: the examples of RFC 7396, appendix A")
    void examplesOfTheStandard() {
        String[][] examples = {
            {"{\"a\":\"b\"}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
            {"{\"a\":\"b\"}", "{\"b\":\"c\"}", "{\"a\":\"b\",\"b\":\"c\"}"},
            {"{\"a\":\"b\"}", "{\"a\":null}", "{}"},
            {"{\"a\":\"b\",\"b\":\"c\"}", "{\"a\":null}", "{\"b\":\"c\"}"},
            {"{\"a\":[\"b\"]}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
            {"{\"a\":\"c\"}", "{\"a\":[\"b\"]}", "{\"a\":[\"b\"]}"},
            {"{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":\"d\",\"c\":null}}", "{\"a\":{\"b\":\"d\"}}"},
            {"{\"a\":[{\"b\":\"c\"}]}", "{\"a\":[1]}", "{\"a\":[1]}"},
            {"[\"a\",\"b\"]", "[\"c\",\"d\"]", "[\"c\",\"d\"]"},
            {"{\"a\":\"b\"}", "[\"c\"]", "[\"c\"]"},
            {"{\"a\":\"foo\"}", "\"bar\"", "\"bar\""},
            {"{\"e\":null}", "{\"a\":1}", "{\"e\":null,\"a\":1}"},
            {"[1,2]", "{\"a\":\"b\",\"c\":null}", "{\"a\":\"b\"}"},
            {"{}", "{\"a\":{\"bb\":{\"ccc\":null}}}", "{\"a\":{\"bb\":{}}}"},
        };
        for (String[] example : examples) {
            assertThat(merged(example[0], example[1]))
                    .as(example[0] + " with " + example[1])
                    .isEqualTo(json(example[2]));
        }
        assertThat(merged("{\"a\":\"foo\"}", "null").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("rule 19: what a patch does not name stays")
    void whatIsNotNamedStays() {
        assertThat(patched("{}")).isEqualTo(EVENT);
        assertThat(patched("{\"title\": \"Panel\"}"))
                .isEqualTo(new Event("Panel", 20, EVENT.place(), EVENT.topics(), EVENT.answers()));
    }

    @Test
    @DisplayName("rule 19: null in the patch sets a declared property to null, however deep")
    void nullSetsToNull() {
        Event changed = patched("{\"capacity\": null, \"place\": {\"address\": null}}");
        assertThat(changed.capacity()).isNull();
        assertThat(changed.place()).isEqualTo(new Place("Ratusz", null));
        assertThat(patched("{\"place\": null, \"answers\": null}"))
                .isEqualTo(new Event("Warsztat", 20, null, EVENT.topics(), null));
    }

    @Test
    @DisplayName("rule 19: a list is replaced as a whole")
    void listsAreReplaced() {
        assertThat(patched("{\"topics\": [\"rynek\"]}").topics()).containsExactly("rynek");
        assertThat(patched("{\"topics\": []}").topics()).isEmpty();
    }

    @Test
    @DisplayName("rule 19: inside of free JSON null removes the member")
    void nullRemovesFromFreeJson() {
        assertThat(patched("{\"answers\": {\"a\": null, \"b\": {\"c\": null, \"e\": 4}, \"f\": {\"g\": null}}}")
                        .answers())
                .isEqualTo(json("{\"b\": {\"d\": 3, \"e\": 4}, \"f\": {}}"));
        Event unanswered = new Event("Warsztat", 20, null, null, null);
        assertThat(PATCH.apply(json("{\"answers\": {\"a\": 1, \"b\": null}}"), unanswered, Event.class)
                        .answers())
                .isEqualTo(json("{\"a\": 1}"));
    }

    @Test
    @DisplayName("rule 19: a declared map whose patch is null stays, and is empty")
    void declaredMapsStay() {
        ObjectNode current = (ObjectNode) json("{\"answers\": {\"a\": 1}, \"consents\": {\"b\": true}}");
        assertThat(PATCH.merge(json("{\"answers\": null}"), current, ObjectNode.class))
                .isEqualTo(json("{\"answers\": {}, \"consents\": {\"b\": true}}"));
    }

    @Test
    @DisplayName("the thing that is patched stays as it was")
    void currentStays() {
        ObjectNode before = EVENT.answers() == null ? null : EVENT.answers().deepCopy();
        patched("{\"title\": \"Panel\", \"place\": {\"name\": \"Szkoła\"}, \"answers\": {\"a\": null}}");
        assertThat(EVENT.title()).isEqualTo("Warsztat");
        assertThat(EVENT.place()).isEqualTo(new Place("Ratusz", "Rynek 1"));
        assertThat(EVENT.answers()).isEqualTo(before);
        ObjectNode free = (ObjectNode) json("{\"a\": {\"b\": 1}}");
        PATCH.merge(json("{\"a\": {\"b\": 2}}"), free, ObjectNode.class);
        assertThat(free).isEqualTo(json("{\"a\": {\"b\": 1}}"));
    }

    @Test
    @DisplayName("rule 19: the outcome is validated as if it had been sent whole")
    void outcomeIsValidated() {
        assertThatThrownBy(() -> patched("{\"title\": null, \"capacity\": 101, \"place\": {\"name\": \" \"}}"))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        broken -> assertThat(broken.getConstraintViolations())
                                .extracting(
                                        violation -> violation.getPropertyPath().toString())
                                .containsExactlyInAnyOrder("title", "capacity", "place.name"));
        assertThatThrownBy(() -> PATCH.apply(
                        json("{\"place\": {\"address\": \"Rynek 2\"}}"),
                        new Event("Warsztat", null, null, null, null),
                        Event.class))
                .as("a place that was not there and has no name")
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    @DisplayName("rules 8, 19: unknown fields and values of another type are refused as in a whole body")
    void readStrictly() {
        assertThatThrownBy(() -> patched("{\"place\": {\"street\": \"Rynek\"}}"))
                .hasCauseInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> patched("{\"capacity\": \"20\"}")).hasCauseInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> patched("{\"place\": \"Ratusz\"}")).hasCauseInstanceOf(MismatchedInputException.class);
    }

    @Test
    @DisplayName("rule 19: a patch is an object")
    void patchIsAnObject() {
        for (JsonNode patch : new JsonNode[] {null, json("null"), json("[]"), json("\"title\""), json("1")}) {
            assertThatThrownBy(() -> PATCH.apply(patch, EVENT, Event.class))
                    .isInstanceOfSatisfying(
                            MalformedInput.class,
                            refusal -> assertThat(refusal.type().code()).isEqualTo("malformed-request"));
            assertThatThrownBy(() -> PATCH.merge(patch, EVENT, Event.class)).isInstanceOf(MalformedInput.class);
        }
    }
}
