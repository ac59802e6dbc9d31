package pl.partycypacja.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Json;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.Place;

class FormSchemasTest {

    private static final FormSchemas FORMS = new FormSchemas();
    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Json TEXT = Json.of("type", "string");

    private static JsonNode node(Json json) {
        try {
            return new ObjectMapper().readTree(json.text());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// A form with one question.
    private static Json asking(Json question) {
        return Json.of("type", "object").with("properties", Json.of("a", question));
    }

    private static Json withPattern(String pattern) {
        return asking(TEXT.with("pattern", pattern));
    }

    private static Json reference(String target) {
        return Json.of("$ref", target);
    }

    private static List<String> check(Json form) {
        return texts(FORMS.check(node(form), Place.at("schema")));
    }

    private static List<String> texts(List<FieldProblem> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static List<String> answer(Json form, Json answers) {
        return texts(FORMS.validate(node(form), node(answers), Place.at("answers"), POLISH));
    }

    @Test
    @DisplayName("REC-5: a form is an object with questions")
    void formIsAnObject() {
        assertThat(check(asking(TEXT.with("title", "Dlaczego?").with("x-order", 1))))
                .isEmpty();
        assertThat(check(asking(TEXT).with("$schema", "https://json-schema.org/draft/2020-12/schema")))
                .isEmpty();
        assertThat(check(asking(TEXT).without("type"))).containsExactly("/schema/type invalid-schema");
        assertThat(check(asking(TEXT).with("type", List.of("object")))).containsExactly("/schema/type invalid-schema");
        assertThat(check(asking(TEXT).without("properties"))).containsExactly("/schema/type invalid-schema");
        assertThat(check(asking(TEXT).with("properties", List.of()))).containsExactly("/schema/type invalid-schema");
    }

    @Test
    @DisplayName("REC-5: what JSON Schema does not know is named where it stands")
    void validByTheMetaSchema() {
        assertThat(check(asking(Json.of("type", "text").with("minLength", -1))))
                .contains("/schema/properties/a/type invalid-schema", "/schema/properties/a/minLength invalid-schema");
        assertThat(check(asking(TEXT.with("enum", "A")))).containsExactly("/schema/properties/a/enum invalid-schema");
    }

    @Test
    @DisplayName("REC-5: a hundred thousand characters at most")
    void size() {
        Json small = asking(TEXT.with("title", ""));
        int rest = 100_000 - node(small).toString().length();
        assertThat(check(asking(TEXT.with("title", "x".repeat(rest))))).isEmpty();
        assertThat(check(asking(TEXT.with("title", "x".repeat(rest + 1))))).containsExactly("/schema too-large");
    }

    @Test
    @DisplayName("REC-5: nothing is ever fetched from elsewhere")
    void remoteReferences() {
        assertThat(check(asking(reference("https://example.org/x"))))
                .containsExactly("/schema/properties/a/$ref remote-reference");
        for (String target : new String[] {"", "#", "x.json", "file:///etc/passwd", "#anchor", "#/properties/%61"}) {
            assertThat(check(asking(reference(target))))
                    .as(target)
                    .containsExactly("/schema/properties/a/$ref remote-reference");
        }
        for (String keyword : new String[] {"$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef"}) {
            assertThat(check(asking(Json.of(keyword, "x"))))
                    .as(keyword)
                    .containsExactly("/schema/properties/a/" + keyword + " remote-reference");
        }
        assertThat(check(asking(Json.of("$schema", "http://json-schema.org/draft-07/schema#"))))
                .containsExactly("/schema/properties/a/$schema remote-reference");
    }

    @Test
    @DisplayName("REC-5: a question may be called like a keyword")
    void questionsCalledLikeKeywords() {
        assertThat(check(Json.of("type", "object")
                        .with(
                                "properties",
                                Json.of("$id", TEXT).with("$ref", TEXT).with("$schema", TEXT))))
                .isEmpty();
    }

    @Test
    @DisplayName("REC-5: a form may refer to a part of itself that is there")
    void ownReferences() {
        Json form = asking(reference("#/$defs/t~1ext")).with("$defs", Json.of("t/ext", TEXT.with("minLength", 3)));
        assertThat(check(form)).isEmpty();
        assertThat(answer(form, Json.of("a", "ab"))).containsExactly("/answers/a min-length");
        assertThat(answer(form, Json.of("a", "abc"))).isEmpty();
        assertThat(check(asking(reference("#/$defs/text"))))
                .containsExactly("/schema/properties/a/$ref invalid-schema");
    }

    @Test
    @DisplayName("REC-5: a reference goes round in no circle")
    void circles() {
        assertThat(check(asking(reference("#/properties/a"))))
                .containsExactly("/schema/properties/a/$ref/$ref invalid-schema");
        assertThat(check(asking(reference("#/properties"))))
                .containsExactly("/schema/properties/a/$ref/a/$ref invalid-schema");
        assertThat(check(Json.of("type", "object")
                        .with(
                                "properties",
                                Json.of("a", reference("#/properties/b")).with("b", reference("#/properties/a")))))
                .containsExactly(
                        "/schema/properties/a/$ref/$ref/$ref invalid-schema",
                        "/schema/properties/b/$ref/$ref/$ref invalid-schema");
    }

    /// References that follow one another: each definition refers to the next one, `times` times.
    private static Json chain(int length, int times) {
        Map<String, Object> definitions = new TreeMap<>();
        for (int i = 0; i < length; i++) {
            Json next = reference("#/$defs/d" + (i + 1));
            definitions.put("d" + i, times == 1 ? next : Json.of("allOf", List.of(next, next)));
        }
        definitions.put("d" + length, TEXT);
        return asking(reference("#/$defs/d0")).with("$defs", definitions);
    }

    @Test
    @DisplayName("REC-5: references that double at each step are found out at once")
    void exponentialReferences() {
        assertThat(check(chain(8, 2))).isEmpty();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(check(chain(30, 2))).hasSize(1).allMatch(fault -> fault.endsWith(" invalid-schema")));
    }

    @Test
    @DisplayName("REC-5: references that follow one another too long are refused, and take no stack away")
    void longReferences() {
        Json deep = chain(90, 1);
        assertThat(check(deep)).isEmpty();
        assertThat(answer(deep, Json.of("a", 1))).containsExactly("/answers/a type");
        for (int length : new int[] {110, 2_000, 20_000}) {
            assertThat(check(chain(length, 1)))
                    .as(length + " references")
                    .isNotEmpty()
                    .allMatch(fault -> fault.endsWith(" invalid-schema") || fault.equals("/schema too-large"));
        }
    }

    @Test
    @DisplayName("REC-5: patterns are those that can be matched in linear time")
    void linearPatterns() {
        for (String pattern : new String[] {
            "^[A-ZŻŹĆ][a-zżźć]+$", "^\\p{Lu}", "^[0-9]{2}-[0-9]{3}$", "(a|b)*c", "x{1000}", "a".repeat(500)
        }) {
            assertThat(check(withPattern(pattern))).as(pattern).isEmpty();
        }
        for (String pattern : new String[] {"(a)\\1", "(?=a)b", "(?<!a)b", "(?>a)", "a++", "[", "*", "(", "\\k<x>"}) {
            assertThat(check(withPattern(pattern)))
                    .as(pattern)
                    .containsExactly("/schema/properties/a/pattern invalid-schema");
        }
    }

    @Test
    @DisplayName("REC-5: a pattern written out is a thousand characters long at most")
    void patternsWrittenOut() {
        for (String pattern : new String[] {
            "x{1001}",
            "x{5,1001}",
            "(x{40}){30}",
            "((x{11}){11}){11}",
            "x{1001,}",
            "x{99999999999999999999}",
            "a".repeat(501)
        }) {
            assertThat(check(withPattern(pattern)))
                    .as(pattern)
                    .containsExactly("/schema/properties/a/pattern invalid-schema");
        }
        assertThat(check(asking(Json.of("patternProperties", Json.of("(a)\\1", TEXT)))))
                .isNotEmpty();
    }

    @Test
    @DisplayName("REC-5: a hostile answer to a hostile pattern takes no longer than another")
    void hostileAnswers() {
        Json form = withPattern("^(([a-z])+.)+[A-Z]([a-z])+$");
        assertThat(check(form)).isEmpty();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(answer(form, Json.of("a", "a".repeat(100_000))))
                        .containsExactly("/answers/a pattern"));
    }

    @Test
    @DisplayName("APP-2: every fault of the answers is named where it stands, a missing answer where it ought to be")
    void faultsOfAnswers() {
        Json form = Json.of("type", "object")
                .with("additionalProperties", false)
                .with("required", List.of("motivation"))
                .with(
                        "properties",
                        Json.of("motivation", TEXT.with("minLength", 5).with("maxLength", 10))
                                .with("people", Json.of("type", "integer").with("minimum", 1))
                                .with("day", TEXT.with("format", "date"))
                                .with(
                                        "team",
                                        Json.of("type", "array")
                                                .with(
                                                        "items",
                                                        Json.of("type", "object")
                                                                .with("required", List.of("na/me")))));
        assertThat(check(form)).isEmpty();
        assertThat(answer(
                        form, Json.of("motivation", "Chcemy").with("people", 3).with("day", "2026-02-28")))
                .isEmpty();
        assertThat(answer(form, Json.empty())).containsExactly("/answers/motivation required");
        assertThat(answer(
                        form,
                        Json.of("motivation", "Tak")
                                .with("people", 0)
                                .with("day", "2026-02-30")
                                .with("team", List.of(Json.of("na/me", "Ola"), Json.empty()))
                                .with("other", 1)))
                .containsExactlyInAnyOrder(
                        "/answers/motivation min-length",
                        "/answers/people minimum",
                        "/answers/day format",
                        "/answers/team/1/na~1me required",
                        "/answers/other additional-properties");
        assertThat(answer(form, Json.of("motivation", 5).with("people", 1.5)))
                .containsExactlyInAnyOrder("/answers/motivation type", "/answers/people type");
    }

    @Test
    @DisplayName("rule 16: faults of answers are told in the language that was asked for")
    void languages() {
        JsonNode form = node(asking(TEXT.with("minLength", 5)));
        JsonNode answers = node(Json.of("a", "ab"));
        assertThat(Stream.of(POLISH, Locale.ENGLISH)
                        .map(language -> FORMS.validate(form, answers, Place.WHOLE, language))
                        .map(faults -> faults.getFirst().detail()))
                .containsExactly("musi mieć co najmniej 5 znaków", "must be at least 5 characters long");
    }
}
