package pl.partycypacja.advice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.WithParticipant;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AdviceResourceTest extends WithParticipant {

    private static final String DATE =
            "{\"startsAt\": \"2190-06-20T08:00:00Z\", \"lengthMinutes\": 90, \"place\": null,"
                    + " \"link\": \"https://spotkania.example.org/1\"}";

    private Person expert;

    @BeforeEach
    void begin() {
        expert = world.person("ekspert", Role.USER, Role.EXPERT);
        world.makeExpert(slug, expert);
    }

    private String ask() {
        return Entitled.ask(participation, participant).expect(201).text("id");
    }

    private Answer act(String request, String action, String body, Person person) {
        return Http.post("/api/v1/advice-requests/" + request + "/" + action)
                .as(person)
                .newKey()
                .json(body)
                .send();
    }

    private Answer assign(String request) {
        return act(request, "assign", "{\"expertId\": \"" + expert.id() + "\"}", coordinator);
    }

    private Answer complete(String request, int minutes) {
        return act(request, "complete", "{\"usedMinutes\": " + minutes + ", \"summary\": \"Ustalono plan\"}", expert);
    }

    private JsonNode wallet() {
        return Http.get("/api/v1/participations/" + participation)
                .as(participant)
                .send()
                .expect(200)
                .body()
                .at("/wallet/0");
    }

    @Test
    @DisplayName(
            "ADV-1, ADV-2: asked for, assigned, scheduled with a calendar, closed with a summary; hours are counted")
    void fromQuestionToSummary() {
        String request = ask();
        assertThat(world.lastMessageTo(coordinator.email())).contains("Jak zacząć?");
        act(request, "schedule", DATE, coordinator).expect(409, "state-conflict");
        assign(request).expect(200);
        act(request, "schedule", DATE, expert).expect(200);
        for (Person person : List.of(participant, expert)) {
            assertThat((String) world.single("SELECT calendar FROM outbox_message WHERE kind = 'ADVICE_SCHEDULED'"
                            + " AND recipient = '" + person.email() + "'"))
                    .contains("STATUS:CONFIRMED", "TZID=Europe/Warsaw:21900620T100000");
        }
        assertThat(complete(request, 90).expect(200).body().get("summary").asText())
                .isEqualTo("Ustalono plan");
        complete(request, 90).expect(409, "state-conflict");
        assertThat(wallet().get("minutesGranted").asInt()).isEqualTo(600);
        assertThat(wallet().get("minutesUsed").asInt()).isEqualTo(90);
        assertThat(wallet().get("minutesLeft").asInt()).isEqualTo(510);
    }

    @Test
    @DisplayName("ADV-2: not to an expert with a conflict of interest; both sides see it, others do not")
    void conflictsAndVisibility() {
        String request = ask();
        Person other = world.person("inny", Role.USER);
        act(request, "assign", "{\"expertId\": \"" + other.id() + "\"}", coordinator)
                .expect(422);
        assign(request).expect(200);
        String path = "/api/v1/advice-requests/" + request;
        Http.get(path).as(expert).send().expect(200);
        Http.get(path).as(other).send().expect(404, "not-found");
        assertThat(Http.get("/api/v1/advice-requests?assigned=true")
                        .as(expert)
                        .send()
                        .body()
                        .get("items"))
                .hasSize(1);
        world.join(organisation, expert);
        assertThat(assign(ask()).expect(422).faults()).containsExactly("/expertId conflict-of-interest");
    }

    @Test
    @DisplayName("ADV-1: hours used are never more than granted, however many complete at once")
    void hoursAreNotExceeded() throws Exception {
        List<String> requests = List.of(ask(), ask(), ask());
        requests.forEach(request -> assign(request).expect(200));
        List<Integer> statuses = Gate.race(
                world,
                "advice_allowance",
                3,
                i -> complete(requests.get(i), 250).status());
        assertThat(statuses).containsOnly(200, 422);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
        assertThat(wallet().get("minutesLeft").asInt()).isEqualTo(100);
        String last = requests.get(statuses.indexOf(422));
        complete(last, 100).expect(200);
        Entitled.ask(participation, participant).expect(422);
    }

    @Test
    @DisplayName("ADV-1: where the edition sets no limit, minutes are counted and never too many")
    void withoutALimit() {
        world.execute(
                "UPDATE participation SET entitlements = replace(entitlements::text, '\"hours\": 10', '\"hours\": null')::jsonb");
        String request = ask();
        assign(request).expect(200);
        complete(request, 900).expect(200);
        assertThat(wallet().get("minutesUsed").asInt()).isEqualTo(900);
        assertThat(wallet().get("minutesLeft").isNull()).isTrue();
    }

    @Test
    @DisplayName("APP-9, ADV-1: who resigns asks for nothing any more")
    void resignationCancels() {
        String request = ask();
        Http.post("/api/v1/participations/" + participation + "/resign")
                .as(participant)
                .newKey()
                .json("{\"reason\": null}")
                .send()
                .expect(200);
        assertThat(Http.get("/api/v1/advice-requests/" + request)
                        .as(participant)
                        .send()
                        .text("status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("ADV-1: cancelled, no time is counted, and the calendar says so; another expert begins without a date")
    void cancelledAndReassigned() {
        String request = ask();
        assign(request).expect(200);
        act(request, "schedule", DATE, expert).expect(200);
        act(request, "cancel", "{\"reason\": \"Choroba\"}", expert).expect(403, "forbidden");
        assertThat(assign(request).expect(200).body().get("date").isNull())
                .as("the same expert")
                .isFalse();
        Person second = world.person("druga-ekspertka", Role.USER, Role.EXPERT);
        world.makeExpert(slug, second);
        JsonNode reassigned = act(request, "assign", "{\"expertId\": \"" + second.id() + "\"}", coordinator)
                .expect(200)
                .body();
        assertThat(reassigned.get("date").isNull()).isTrue();
        assertThat(world.lastMessageTo(expert.email())).contains("odwołano");
        act(request, "schedule", DATE, expert).expect(404, "not-found");
        act(request, "schedule", DATE, second).expect(200);
        act(request, "cancel", "{\"reason\": \"Nieaktualne\"}", participant).expect(200);
        assertThat((String) world.single("SELECT calendar FROM outbox_message WHERE kind = 'ADVICE_CANCELLED'"
                        + " AND recipient = '" + second.email() + "'"))
                .contains("STATUS:CANCELLED");
        assertThat(wallet().get("minutesUsed").asInt()).isZero();
    }

    private List<String> allowed(String request, Person person) {
        return actions(Http.get("/api/v1/advice-requests/" + request)
                .as(person)
                .send()
                .expect(200)
                .body());
    }

    /// In the list, where the request is the only one.
    private List<String> listed(String query, Person person) {
        return actions(Http.get("/api/v1/advice-requests" + query)
                .as(person)
                .send()
                .expect(200)
                .body()
                .at("/items/0"));
    }

    private static List<String> actions(JsonNode request) {
        return request.get("allowedActions").valueStream().map(JsonNode::asText).toList();
    }

    @Test
    @DisplayName("ADV-2: everyone is offered what they may do, in the list as well as in detail")
    void everyoneIsOfferedWhatTheyMayDo() {
        String request = ask();
        assertThat(allowed(request, participant)).containsExactly("CANCEL").isEqualTo(listed("", participant));
        assertThat(allowed(request, coordinator))
                .containsExactly("ASSIGN", "CANCEL")
                .isEqualTo(listed("", coordinator));
        assign(request).expect(200);
        assertThat(allowed(request, participant)).containsExactly("CANCEL").isEqualTo(listed("", participant));
        assertThat(allowed(request, expert))
                .containsExactly("SCHEDULE", "COMPLETE")
                .isEqualTo(listed("?assigned=true", expert));
        assertThat(allowed(request, coordinator))
                .containsExactly("ASSIGN", "SCHEDULE", "COMPLETE", "CANCEL")
                .isEqualTo(listed("", coordinator));
        complete(request, 90).expect(200);
        for (Person person : List.of(participant, coordinator)) {
            assertThat(allowed(request, person)).isEmpty();
            assertThat(listed("", person)).isEmpty();
        }
    }

    @Test
    @DisplayName("ADV-2: an expert who is bound by now is offered nothing")
    void boundExpertsAreOfferedNothing() {
        String request = ask();
        assign(request).expect(200);
        Person friend = world.person("znajoma", Role.USER);
        UUID club = world.organisation("Klub", friend);
        world.join(club, expert);
        assertThat(listed("?assigned=true", expert)).containsExactly("SCHEDULE", "COMPLETE");
        world.join(club, participant);
        assertThat(listed("?assigned=true", expert)).isEmpty();
        act(request, "schedule", DATE, expert).expect(404, "not-found");
    }

    @Test
    @DisplayName("ADV-1: with all time used, nothing more is asked for or completed, and neither is offered")
    void usedUpTimeIsOfferedToNobody() {
        List<String> requests = List.of(ask(), ask());
        requests.forEach(request -> assign(request).expect(200));
        assertThat(wallet().get("allowedActions").toString()).isEqualTo("[\"ASK_FOR_ADVICE\"]");
        complete(requests.getFirst(), 600).expect(200);
        assertThat(wallet().get("allowedActions")).isEmpty();
        assertThat(allowed(requests.getLast(), expert)).containsExactly("SCHEDULE");
        assertThat(complete(requests.getLast(), 1).expect(422).faults())
                .containsExactly("/usedMinutes too-many-minutes");
        assertThat(allowed(requests.getLast(), coordinator)).containsExactly("ASSIGN", "SCHEDULE", "CANCEL");
    }
}
