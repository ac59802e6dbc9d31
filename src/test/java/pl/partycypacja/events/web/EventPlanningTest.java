package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.events.domain.EventReminders;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventPlanningTest extends WithRegistrations {

    @Inject
    EventReminders reminders;

    private String undated() {
        return Planned.studyVisit(25)
                .replaceAll("\"sessions\": \\[[^]]*]", "\"sessions\": []")
                .replace("\"2190-06-10\"", "null");
    }

    private Answer delete(String path, String etagOf) {
        return Http.call("DELETE", path)
                .as(world.again(coordinator))
                .header(
                        "If-Match",
                        Http.get(etagOf).as(world.again(coordinator)).send().etag())
                .send();
    }

    @Test
    @DisplayName("EVT-1: a draft may not be dated yet; it is published once it is, and listed last until then")
    void undatedDrafts() {
        String visit = Planned.create(slug, undated(), coordinator);
        String dated = Planned.create(slug, Planned.workshop(5), coordinator);
        JsonNode seen =
                Http.get("/api/v1/events/" + visit).as(coordinator).send().body();
        assertThat(seen.get("startsAt").isNull()).isTrue();
        assertThat(seen.get("signUpOpensAt").isNull()).isTrue();
        assertThat(Http.get("/api/v1/events")
                        .as(coordinator)
                        .send()
                        .body()
                        .get("items")
                        .findValuesAsText("id"))
                .containsSubsequence(dated, visit);
        assertThat(Planned.act("/api/v1/events/" + visit + "/publish", coordinator)
                        .expect(422)
                        .faults())
                .containsExactly("/sessions required");
        change(
                        visit,
                        "{\"sessions\": "
                                + Http.get("/api/v1/events/"
                                                + Planned.create(slug, Planned.studyVisit(25), coordinator))
                                        .as(coordinator)
                                        .send()
                                        .body()
                                        .get("sessions")
                                + "}")
                .expect(200);
        Planned.act("/api/v1/events/" + visit + "/publish", coordinator).expect(200);
    }

    @Test
    @DisplayName("EVT-1: the workshops of a series are copied to other days, at the same hours whatever the clocks do")
    void series() {
        String workshop = Planned.published(
                slug,
                Planned.workshop(25)
                        .replace("\"decisionOn\": null", "\"decisionOn\": \"2190-06-10\"")
                        .replace("\"closesOn\": null", "\"closesOn\": \"2190-06-18\""),
                coordinator);
        Planned.ask(workshop, Planned.QUESTIONS, coordinator).expect(200);
        JsonNode copies = Http.post("/api/v1/events/" + workshop + "/copy")
                .as(coordinator)
                .newKey()
                .json("{\"startsOn\": [\"2190-06-21\", \"2190-12-06\"]}")
                .send()
                .expect(201)
                .body()
                .get("items");
        assertThat(copies.findValuesAsText("status")).containsExactly("DRAFT", "DRAFT");
        assertThat(copies.get(0).get("startsAt").asText()).isEqualTo("2190-06-21T08:00:00Z");
        JsonNode winter = copies.get(1);
        assertThat(winter.get("startsAt").asText()).isEqualTo("2190-12-06T09:00:00Z");
        assertThat(winter.get("decisionOn").asText()).isEqualTo("2190-11-26");
        assertThat(winter.at("/signUp/closesOn").asText()).isEqualTo("2190-12-04");
        assertThat(winter.get("asksQuestions").asBoolean()).isTrue();
        assertThat(Http.post("/api/v1/events/" + workshop + "/copy")
                        .as(coordinator)
                        .newKey()
                        .json("{\"startsOn\": [\"2190-06-21\", \"2190-06-21\"]}")
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("/startsOn/1 duplicate");
        assertThat(Http.post("/api/v1/events/" + Planned.create(slug, undated(), coordinator) + "/copy")
                        .as(coordinator)
                        .newKey()
                        .json("{\"startsOn\": [\"2190-06-21\"]}")
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("/startsOn not-applicable");
    }

    @Test
    @DisplayName("a draft is deleted with its documents; what is published is called off instead")
    void draftsAreDeleted() {
        String draft = Planned.create(slug, Planned.workshop(5), coordinator);
        document(draft, "program.pdf").expect(201);
        delete("/api/v1/events/" + draft, "/api/v1/events/" + draft).expect(204);
        Http.get("/api/v1/events/" + draft).as(coordinator).send().expect(404);
        assertThat(world.single("SELECT count(*) FROM event_document_content")).hasToString("0");
        String published = Planned.published(slug, Planned.workshop(5), coordinator);
        delete("/api/v1/events/" + published, "/api/v1/events/" + published).expect(409, "state-conflict");
    }

    private Answer document(String event, String name) {
        return Http.post("/api/v1/events/" + event + "/documents")
                .as(coordinator)
                .newKey()
                .file(name, Samples.PDF, null)
                .send();
    }

    @Test
    @DisplayName("documents of an event are read by whoever reads it, and found by content")
    void documents() {
        String event = Planned.published(slug, Planned.workshop(5), coordinator);
        String id = document(event, "Program – żółty.exe").expect(201).text("id");
        JsonNode listed = Http.get("/api/v1/events/" + event + "/documents")
                .send()
                .expect(200)
                .body()
                .at("/items/0");
        assertThat(listed.get("fileName").asText()).endsWith(".pdf");
        Answer file =
                Http.get("/api/v1/events/" + event + "/documents/" + id).send().expect(200);
        assertThat(file.bytes()).isEqualTo(Samples.PDF);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        String draft = Planned.create(slug, Planned.workshop(5), coordinator);
        Http.get("/api/v1/events/" + draft + "/documents/" + id)
                .as(coordinator)
                .send()
                .expect(404);
        Http.get("/api/v1/events/" + draft + "/documents").send().expect(404);
        assertThat(Http.post("/api/v1/events/" + event + "/documents")
                        .as(coordinator)
                        .newKey()
                        .file("a.pdf", new byte[] {1, 2, 3}, null)
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("/file file-type");
        delete("/api/v1/events/" + event + "/documents/" + id, "/api/v1/events/" + event)
                .expect(204);
        Http.get("/api/v1/events/" + event + "/documents/" + id).send().expect(404);
    }

    @Test
    @DisplayName("EVT-7: on the decision day, coordinators are told once that too few have signed up")
    void decisionDay() {
        String few = Planned.published(slug, decided(2), coordinator);
        String enough = Planned.published(slug, decided(1).replace("Warsztat diagnozy", "Warsztat pełny"), coordinator);
        Planned.register(few, participant).expect(201);
        Planned.register(enough, participant).expect(201);
        clock.setTo("2190-06-09T23:59");
        reminders.remindOfDecisions();
        assertThat(told()).isZero();
        clock.setTo("2190-06-10T00:00");
        reminders.remindOfDecisions();
        reminders.remindOfDecisions();
        assertThat(told()).isEqualTo(1);
        assertThat(world.lastMessageTo(coordinator.email()))
                .contains("Warsztat diagnozy", "zajęto 1 miejsc", "minimum to 2");
        change(few, "{\"decisionOn\": \"2190-06-15\"}").expect(200);
        reminders.remindOfDecisions();
        assertThat(told()).isEqualTo(1);
        clock.setTo("2190-06-15T08:00");
        reminders.remindOfDecisions();
        assertThat(told()).as("another day, another reminder").isEqualTo(2);
    }

    private static String decided(int minimum) {
        return Planned.workshop(5)
                .replace("\"minimum\": null", "\"minimum\": " + minimum)
                .replace("\"decisionOn\": null", "\"decisionOn\": \"2190-06-10\"");
    }

    private long told() {
        return ((Number) world.single("SELECT count(*) FROM outbox_message WHERE kind = 'EVENT_DECISION_DUE'"))
                .longValue();
    }

    private List<String> found(String query) {
        return Http.get("/api/v1/events?" + query).send().expect(200).ids();
    }

    @Test
    @DisplayName("PRG-4, EVT-1: events are found by words in any form, by distance and by voivodeship")
    void search() {
        String visit = Planned.published(slug, Planned.studyVisit(25), coordinator);
        String wroclaw = Planned.published(
                slug,
                Planned.workshop(5)
                        .replace(
                                "\"teryt\": null, \"latitude\": null, \"longitude\": null",
                                "\"teryt\": \"0264011\", \"latitude\": 51.1079, \"longitude\": 17.0385"),
                coordinator);
        assertThat(found("q=wizytach")).containsExactly(visit);
        assertThat(found("q=inicjatyw%20lokalnych")).containsExactly(visit);
        assertThat(found("q=warsztatami")).containsExactly(wroclaw);
        assertThat(found("q=swinouj")).containsExactly(visit);
        assertThat(found("q=nieobecne")).isEmpty();
        assertThat(found("edition=" + edition)).as("events of no edition").isEmpty();
        assertThat(found("updatedSince=2000-01-01T00:00:00Z")).containsExactlyInAnyOrder(visit, wroclaw);
        assertThat(found("updatedSince=2190-01-01T00:00:00Z")).isEmpty();
        assertThat(found("voivodeship=02")).containsExactly(wroclaw);
        assertThat(found("voivodeship=02&voivodeship=32")).containsExactlyInAnyOrder(visit, wroclaw);
        // Świdnica is some 50 km away from Wrocław.
        assertThat(found("near=50.8434,16.4886&withinKm=48")).isEmpty();
        assertThat(found("near=50.8434,16.4886&withinKm=52")).containsExactly(wroclaw);
        assertThat(found("near=53.91000000000001,%2014.25&withinKm=1"))
                .as("as browsers and maps give it")
                .containsExactly(visit);
        for (String wrong : List.of(
                "near=91,17",
                "near=51.1",
                "near=x,y",
                "near=51.1,181",
                "withinKm=10",
                "near=51.1,17&withinKm=0",
                "voivodeship=03")) {
            assertThat(Http.get("/api/v1/events?" + wrong).send().status())
                    .as(wrong)
                    .isIn(400, 422);
        }
    }

    @Test
    @DisplayName("EVT-1, S2: 2 × 3 workshops of six hours for 25 people; panels of two days for 12, 20 and 25")
    void hoursOfSeries() {
        String workshop = Planned.create(slug, Planned.workshop(25), coordinator);
        JsonNode series = Http.post("/api/v1/events/" + workshop + "/copy")
                .as(coordinator)
                .newKey()
                .json(
                        "{\"startsOn\": [\"2190-06-21\", \"2190-06-22\", \"2190-06-27\", \"2190-06-28\", \"2190-06-29\"]}")
                .send()
                .expect(201)
                .body()
                .get("items");
        assertThat(series).hasSize(5).allSatisfy(each -> {
            assertThat(each.get("minutes").asInt()).isEqualTo(6 * 60);
            assertThat(each.get("capacity").asInt()).isEqualTo(25);
        });
        assertThat(minutesOfPanel(12, 14)).isEqualTo(2 * 6 * 60);
        assertThat(minutesOfPanel(20, 15)).isEqualTo(2 * 7 * 60);
        assertThat(minutesOfPanel(25, 14)).isEqualTo(2 * 6 * 60);
    }

    private int minutesOfPanel(int people, int untilHour) {
        String panel = Planned.create(
                slug,
                Planned.studyVisit(people)
                        .replace("STUDY_VISIT", "PANEL")
                        .replace("\"minimum\": 15", "\"minimum\": null")
                        .replace("T15:00:00Z", "T" + untilHour + ":00:00Z")
                        .replace("T13:00:00Z", "T" + untilHour + ":00:00Z"),
                coordinator);
        return Http.get("/api/v1/events/" + panel)
                .as(coordinator)
                .send()
                .body()
                .get("minutes")
                .asInt();
    }
}
