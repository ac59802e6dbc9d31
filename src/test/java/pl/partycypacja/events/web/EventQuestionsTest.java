package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.TestDatabase;

/// What people are asked and say when they sign up.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventQuestionsTest extends WithRegistrations {

    @Test
    @DisplayName("REC-5: an event asks questions by JSON Schema; they stay once somebody has signed up")
    void questions() {
        String event = Planned.create(slug, Planned.workshop(5), coordinator);
        Planned.ask(event, "{\"type\": \"array\"}", coordinator).expect(422);
        Planned.ask(event, Planned.QUESTIONS, coordinator).expect(200);
        Http.get("/api/v1/events/" + event + "/questions").send().expect(404);
        Planned.act("/api/v1/events/" + event + "/publish", coordinator).expect(200);
        assertThat(Http.get("/api/v1/events/" + event + "/questions")
                        .send()
                        .expect(200)
                        .body()
                        .at("/schema/properties/topic/maxLength")
                        .asInt())
                .isEqualTo(100);
        assertThat(Planned.register(event, participant, "{}").expect(422).faults())
                .containsExactly("/answers/topic required");
        assertThat(Planned.register(event, participant, "{\"answers\": {\"topic\": \"x\", \"inne\": 1}}")
                        .expect(422)
                        .faults())
                .hasSize(1);
        Planned.register(event, participant, "{\"answers\": {\"topic\": \"Panel\"}}")
                .expect(201);
        assertThat(Planned.ask(event, "null", coordinator).expect(422).faults()).containsExactly("/schema frozen");
        String plain = Planned.published(slug, Planned.workshop(5), coordinator);
        assertThat(Planned.register(plain, participant, "{\"answers\": {\"topic\": \"x\"}}")
                        .expect(422)
                        .faults())
                .containsExactly("/answers not-applicable");
    }

    @Test
    @DisplayName("EVT-8: until the event begins, people change what they need and answered")
    void needsChange() {
        String event = Planned.create(slug, Planned.workshop(5), coordinator);
        Planned.ask(
                        event,
                        Planned.QUESTIONS.replace(
                                "\"properties\": {",
                                "\"properties\": {\"more\": {\"type\": \"string\", \"maxLength\": 10}, "),
                        coordinator)
                .expect(200);
        Planned.act("/api/v1/events/" + event + "/publish", coordinator).expect(200);
        String path = "/api/v1/registrations/"
                + Planned.register(event, participant, "{\"answers\": {\"topic\": \"Panel\"}}")
                        .expect(201)
                        .text("id");
        JsonNode changed = patch(path, "{\"needs\": {\"diet\": \"Wegańska\", \"accommodation\": true}}")
                .expect(200)
                .body();
        assertThat(changed.at("/needs/diet").asText()).isEqualTo("Wegańska");
        assertThat(changed.at("/answers/topic").asText()).isEqualTo("Panel");
        assertThat(patch(path, "{\"answers\": null}").expect(422).faults()).containsExactly("/answers/topic required");
        assertThat(patch(path, "{\"answers\": {\"more\": \"x\"}}")
                        .expect(200)
                        .body()
                        .get("answers"))
                .hasSize(2);
        assertThat(patch(path, "{\"answers\": {\"more\": null}}")
                        .expect(200)
                        .body()
                        .get("answers"))
                .as("null takes one away (RFC 7396)")
                .hasSize(1);
        clock.setTo(Instant.parse("2190-06-20T08:00:00Z"));
        patch(path, "{\"needs\": null}").expect(409, "state-conflict");
    }

    private Answer patch(String path, String body) {
        return Http.call("PATCH", path)
                .as(world.again(participant))
                .header(
                        "If-Match",
                        Http.get(path).as(world.again(participant)).send().etag())
                .patch(body)
                .send();
    }
}
