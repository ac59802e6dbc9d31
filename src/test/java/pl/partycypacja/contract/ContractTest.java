package pl.partycypacja.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.contract.Document.Described;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;

/// The rules of the contract that can be seen from outside, checked for every operation of the document.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractTest {

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

    private void check(boolean holds, Described described, String what) {
        if (!holds) {
            wrong.add(described.id() + ": " + what);
        }
    }

    private Person best(Described described) {
        return Objects.requireNonNullElse(Document.operation(described).best().in(things), things.user());
    }

    @Test
    @DisplayName("rules 2, 3, 35: every operation is named, tagged, summed up, and lists its answers")
    void everyOperationIsDescribed() {
        for (Described described : document.operations()) {
            check(described.id().matches("[a-z][A-Za-z]+"), described, "operationId");
            check(described.path().matches("(/[a-z0-9.-]+|/\\{[a-zA-Z]+})+"), described, "path is not kebab-case");
            check(described.json().path("tags").size() == 1, described, "one tag");
            check(!described.json().path("summary").asText().isBlank(), described, "summary");
            for (int status : new int[] {400, 429, 500, 503}) {
                check(described.json().path("responses").has("" + status), described, "answer " + status);
            }
            check(!described.isSecured() || described.json().path("responses").has("403"), described, "answer 403");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("rule 9: every text in a request has a maxLength, and every list a maxItems")
    void everyTextIsBounded() {
        document.root().at("/components/schemas").properties().forEach(schema -> {
            if (schema.getKey().endsWith("Request") || schema.getKey().endsWith("Patch")) {
                schema.getValue().path("properties").properties().forEach(property -> {
                    JsonNode resolved = document.resolve(property.getValue());
                    boolean isText = resolved.path("type").toString().contains("\"string\"");
                    boolean isBounded = resolved.has("maxLength")
                            || resolved.has("enum")
                            || resolved.has("format")
                            || resolved.has("pattern");
                    boolean isList = resolved.path("type").toString().contains("\"array\"");
                    if ((isText && !isBounded) || (isList && !resolved.has("maxItems"))) {
                        wrong.add(schema.getKey() + "/" + property.getKey());
                    }
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("rule 35: every example of a body and of an answer validates against its schema")
    void everyExampleValidates() {
        AtomicInteger found = new AtomicInteger();
        for (Described described : document.operations()) {
            described.json().findParents("example").forEach(media -> {
                if (media.has("schema") && !media.at("/schema/type").asText().equals("string")) {
                    found.incrementAndGet();
                    check(
                            violations(media.get("schema"), media.get("example"))
                                    .isEmpty(),
                            described,
                            "example: " + violations(media.get("schema"), media.get("example")));
                }
            });
        }
        assertThat(found)
                .as("examples")
                .hasValueGreaterThan(document.operations().size());
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("a name in the document stays when another is added, and a rule that it cites can be read")
    void namesAndRulesAreForReaders() throws Exception {
        assertThat(document.root().at("/components/schemas").propertyStream().map(Map.Entry::getKey))
                .as("names that were told apart by a number")
                .noneMatch(name -> name.matches(".*\\d"));
        String rules = Files.readString(Path.of("docs/rules.md"));
        List<String> cited = Pattern.compile("\\b[A-Z]{3}-\\d{1,2}\\b(?!-)")
                .matcher(document.root().toString())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(cited).isNotEmpty().allSatisfy(rule -> assertThat(rules).contains("**" + rule + "**"));
    }

    private List<String> violations(JsonNode schema, JsonNode instance) {
        var whole = Http.JSON.createObjectNode();
        whole.set("components", document.root().get("components"));
        schema.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(instance)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    @DisplayName("rules 7, 17, 20, 30, 32: answers match their schema and carry their headers")
    void everyAnswerMatchesItsSchema() {
        for (Described described : document.operations()) {
            things = populated.things();
            Answer answer = Document.request(described, things, best(described)).send();
            JsonNode declared = described.json().path("responses").path("" + answer.status());
            check(!declared.isMissingNode(), described, "does not declare " + answer.status());
            JsonNode schema = document.resolve(declared).at("/content/application~1json/schema");
            if (answer.status() < 300
                    && !schema.isMissingNode()
                    && !described.id().equals("getSubmittedContent")) {
                check(violations(schema, answer.body()).isEmpty(), described, "" + violations(schema, answer.body()));
                check(answer.etag().startsWith("\""), described, "strong ETag");
            }
            check(answer.status() != 201 || answer.header("Location").startsWith("/api/v1/"), described, "Location");
            check(!answer.header("X-Request-Id").equals("null"), described, "X-Request-Id");
            check(answer.header("X-Content-Type-Options").equals("nosniff"), described, "nosniff");
            check(!answer.header("RateLimit").equals("null"), described, "RateLimit");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("rule 17: a GET with the ETag it gave answers 304 without a body")
    void everyGetAnswersNotModified() {
        for (Described described : document.operations()) {
            if (described.method().equals("GET")) {
                String etag = Document.request(described, things, best(described))
                        .send()
                        .expect(200)
                        .etag();
                Answer again = Document.request(described, things, best(described))
                        .header("If-None-Match", etag)
                        .send();
                check(again.status() == 304 && again.bytes().length == 0, described, "304, got " + again.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("rules 18, 19: a change without If-Match is 428, with a stale one 412, of another type 415")
    void everyChangeIsConditional() {
        for (Described described : document.operations()) {
            if (!List.of("PUT", "PATCH", "DELETE").contains(described.method())) {
                continue;
            }
            String before = world.fingerprint();
            var operation = Document.operation(described);
            Http without = Http.call(described.method(), operation.path().apply(things))
                    .as(best(described));
            addBody(without, described);
            Answer missing = without.send();
            check(
                    missing.status() == 428 && missing.code().equals("precondition-required"),
                    described,
                    "428, got " + missing.status());
            Http stale = Http.call(described.method(), operation.path().apply(things))
                    .as(best(described));
            addBody(stale, described);
            Answer refused =
                    stale.header("If-Match", "\"9999-0000000000000000\"").send();
            check(
                    refused.status() == 412 && refused.code().equals("stale-version"),
                    described,
                    "412, got " + refused.status());
            if (described.method().equals("PATCH")) {
                Answer other = Document.bare(described, things, best(described))
                        .body("application/json", "{}")
                        .send();
                check(
                        other.status() == 415 && other.header("Accept-Patch").equals("application/merge-patch+json"),
                        described,
                        "415 with Accept-Patch, got " + other.status());
            }
            check(before.equals(world.fingerprint()), described, "something was written");
        }
        assertThat(wrong).isEmpty();
    }

    private void addBody(Http request, Described described) {
        var body = Document.operation(described).body();
        if (body != null) {
            Document.addBody(request, described, body.apply(things));
        }
    }

    @Test
    @DisplayName("rule 21: a POST repeated with its key gives the stored answer; with another body it is 422")
    void everyPostIsRepeatable() {
        for (Described described : document.operations()) {
            if (!described.method().equals("POST") || !described.isSecured()) {
                continue;
            }
            things = populated.things();
            String key = UUID.randomUUID().toString();
            Answer first = withKey(described, key).send();
            String after = world.fingerprint();
            Answer second = withKey(described, key).send();
            check(second.status() == first.status(), described, "status of the repetition: " + second.status());
            check(
                    second.response().asString().equals(first.response().asString()),
                    described,
                    "body of the repetition");
            check(second.header("Idempotency-Replayed").equals("true"), described, "Idempotency-Replayed");
            check(second.header("Location").equals(first.header("Location")), described, "Location of the repetition");
            check(second.etag().equals(first.etag()), described, "ETag of the repetition");
            check(after.equals(world.fingerprint()), described, "the repetition wrote something");
            check(
                    withKeyMalformed(described).send().code().equals("idempotency-key-malformed"),
                    described,
                    "malformed key");
        }
        assertThat(wrong).isEmpty();
    }

    private Http withKey(Described described, String key) {
        Http request = Http.call("POST", Document.operation(described).path().apply(things))
                .as(best(described))
                .header("Idempotency-Key", key);
        addBody(request, described);
        return request;
    }

    private Http withKeyMalformed(Described described) {
        Http request = Http.call("POST", Document.operation(described).path().apply(things))
                .as(best(described))
                .header("Idempotency-Key", "short");
        addBody(request, described);
        return request;
    }

    @Test
    @DisplayName("rule 21: the same key with another body is 422, a submission without a key 400")
    void keyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/recruitments/" + things.recruitment() + "/applications";
        Http.post(path)
                .as(things.user())
                .header("Idempotency-Key", key)
                .json("{}")
                .send()
                .expect(201);
        Http.post(path)
                .as(things.user())
                .header("Idempotency-Key", key)
                .json("{\"organisationId\": \"" + things.organisation() + "\"}")
                .send()
                .expect(422, "idempotency-key-reused");
        Http.post("/api/v1/applications/" + things.draft() + "/submit")
                .as(things.owner())
                .send()
                .expect(400, "idempotency-key-missing");
    }
}
