package pl.partycypacja.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.contract.Document.Described;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Operations;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;

/// Bad input over every operation of the document: always a problem document, nothing written, no 5xx.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {

    /// Operations whose answer to a body does not depend on it being right, or that may well accept what looks
    /// wrong.
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 404, 409, 412, 413, 415, 422);

    @Inject
    Populated populated;

    @Inject
    World world;

    private final List<String> wrong = new ArrayList<>();
    private Document document;
    private Things things;

    @BeforeEach
    void populate() {
        things = populated.things();
        document = Document.read();
    }

    @Test
    @DisplayName("rules 8, 9, 10, 12: bodies that are no bodies")
    void bodiesThatAreNoBodies() {
        for (Described described : withJsonBodies()) {
            refused(described, "", Set.of(400, 422), "empty body");
            refused(described, "{\"a\": ", Set.of(400), "truncated body");
            refused(described, "[]", Set.of(400), "array");
            refused(described, "null", Set.of(400, 422), "null");
            refused(described, "{\"x\": \"" + "a".repeat(5 * 1024 * 1024) + "\"}", Set.of(413), "five megabytes");
            Answer typed = Document.bare(described, things, best(described))
                    .body("text/plain", "x")
                    .send();
            verify(described, typed, Set.of(415), "text/plain");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName(
            "rules 8, 9, 12: every field of every body missing, null, of another type, too long, with control characters, with an unknown neighbour")
    void everyFieldOfEveryBody() {
        for (Described described : withJsonBodies()) {
            String before = world.fingerprint();
            ObjectNode valid = validBody(described);
            JsonNode schema = document.resolve(described
                    .json()
                    .at("/requestBody/content")
                    .elements()
                    .next()
                    .path("schema"));
            Set<String> required = requiredOf(schema);
            variants(valid, schema, required).forEach((name, body) -> refused(described, body, Set.of(400, 422), name));
            if (!before.equals(world.fingerprint())) {
                wrong.add(described.id() + ": something was written");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> requiredOf(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    private Map<String, String> variants(ObjectNode valid, JsonNode schema, Set<String> required) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("unknown neighbour", with(valid, "nieznanePole", "1"));
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            JsonNode type = document.resolve(property.getValue());
            if (required.contains(name)) {
                ObjectNode missing = valid.deepCopy();
                missing.remove(name);
                bodies.put(name + " missing", missing.toString());
                bodies.put(name + " null", with(valid, name, "null"));
            }
            String types = type.path("type").toString();
            if (types.contains("string") || type.has("anyOf")) {
                bodies.put(name + " a number", with(valid, name, "12"));
                bodies.put(name + " an object", with(valid, name, types.contains("string") ? "{}" : "[1]"));
            }
            if (types.contains("string") && !type.has("enum")) {
                bodies.put(name + " with U+0000", with(valid, name, "\"a\\u0000b\""));
                bodies.put(name + " with a bell", with(valid, name, "\"a\\u0007b\""));
            }
            if (types.contains("string") && type.has("maxLength")) {
                bodies.put(
                        name + " too long",
                        with(
                                valid,
                                name,
                                "\"" + "1".repeat(type.get("maxLength").asInt() + 1) + "\""));
            }
            if (type.path("format").asText().equals("date")) {
                bodies.put(name + " on 30 February", with(valid, name, "\"2026-02-30\""));
            }
            if (type.has("enum")) {
                bodies.put(name + " not in the list", with(valid, name, "\"NIE_MA\""));
            }
            if (types.contains("array")) {
                bodies.put(name + " a text", with(valid, name, "\"x\""));
                bodies.put(name + " with null", with(valid, name, "[null]"));
            }
            if (types.contains("boolean") || types.contains("integer")) {
                bodies.put(name + " a text", with(valid, name, "\"1\""));
            }
        });
        return bodies;
    }

    private static String with(ObjectNode valid, String field, String json) {
        ObjectNode changed = valid.deepCopy();
        changed.set(field, tree(json));
        return changed.toString();
    }

    private static JsonNode tree(String json) {
        try {
            return Http.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("rules 8, 9, 12: unknown and unreadable query parameters, ids that are none")
    void parametersAndIds() {
        for (Described described : document.operations()) {
            var operation = Document.operation(described);
            String path = operation.path().apply(things);
            verify(described, sendTo(described, path + "?nieznany=1"), Set.of(400), "unknown parameter");
            described.json().path("parameters").forEach(parameter -> {
                JsonNode schema = document.resolve(parameter.path("schema"));
                String name = parameter.path("name").asText();
                JsonNode item = schema.has("items") ? document.resolve(schema.get("items")) : schema;
                boolean isTyped = item.has("enum")
                        || item.has("format")
                        || !item.path("type").toString().contains("string");
                if (parameter.path("in").asText().equals("query") && isTyped) {
                    verify(
                            described,
                            sendTo(described, path + "?" + name + "=%20nie"),
                            Set.of(400),
                            "parameter " + name);
                }
                if (parameter.path("in").asText().equals("query")) {
                    verify(
                            described,
                            sendTo(described, path + "?" + name + "=a%00b"),
                            Set.of(400, 422),
                            "U+0000 in " + name);
                }
            });
            if (described.path().contains("{id}")) {
                String bad = path.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", "nie-id");
                verify(described, sendTo(described, bad), Set.of(404), "id that is none");
                String unknown = path.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", "00000000-0000-7000-8000-000000000000");
                verify(described, sendTo(described, unknown), Set.of(404), "unknown id");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Answer sendTo(Described described, String path) {
        Http request =
                Http.call(described.method(), path).as(best(described)).header("If-Match", "\"0-0000000000000000\"");
        if (described.method().equals("POST")) {
            request.newKey();
        }
        var body = Document.operation(described).body();
        if (body != null) {
            Document.addBody(request, described, body.apply(things));
        }
        return request.send();
    }

    private List<Described> withJsonBodies() {
        return document.operations().stream()
                .filter(described -> described.hasBody()
                        && String.valueOf(described.bodyType()).endsWith("json"))
                .toList();
    }

    private ObjectNode validBody(Described described) {
        Operations.Operation operation = Document.operation(described);
        return (ObjectNode) tree(Objects.requireNonNull(operation.body()).apply(things));
    }

    private Person best(Described described) {
        return Objects.requireNonNullElse(Document.operation(described).best().in(things), things.user());
    }

    private void refused(Described described, String body, Set<Integer> expected, String what) {
        Http request =
                Document.bare(described, things, best(described)).body(String.valueOf(described.bodyType()), body);
        verify(described, request.send(), expected, what);
    }

    private void verify(Described described, Answer answer, Set<Integer> expected, String what) {
        boolean isProblem = answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.code().isEmpty()
                && REFUSALS.contains(answer.status());
        if (!expected.contains(answer.status()) || !isProblem) {
            wrong.add("%s, %s: %d %s"
                    .formatted(
                            described.id(),
                            what,
                            answer.status(),
                            answer.response().asString()));
        }
    }
}
