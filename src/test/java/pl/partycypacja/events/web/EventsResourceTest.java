package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventsResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    private Person coordinator;
    private Person participant;
    private String slug;

    @BeforeEach
    void begin() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
        participant = world.person("uczestniczka", Role.USER);
        slug = world.programme("Pracownia próbna", coordinator, true);
    }

    private Answer publish(String event) {
        return Planned.act("/api/v1/events/" + event + "/publish", world.again(coordinator));
    }

    private JsonNode event(String id) {
        return Http.get("/api/v1/events/" + id).send().expect(200).body();
    }

    private Answer change(String id, String patch) {
        String etag = Http.get("/api/v1/events/" + id)
                .as(world.again(coordinator))
                .send()
                .etag();
        return Http.call("PATCH", "/api/v1/events/" + id)
                .as(world.again(coordinator))
                .header("If-Match", etag)
                .patch(patch)
                .send();
    }

    private String calendar(String id) {
        return new String(
                Http.get("/api/v1/events/" + id + "/event.ics")
                        .send()
                        .expect(200)
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("EVT-2, EVT-3: a study visit is refused for every reason at once, each with its pointer")
    void everyReasonAtOnce() {
        String visit = Planned.create(
                slug,
                Planned.studyVisit(30)
                        .replace("2190-06-21T08", "2190-06-20T16")
                        .replace("2190-06-21T13", "2190-06-20T18")
                        .replaceAll("\"hostSector\": \"[A-Z_]+\"", "\"hostSector\": \"OTHER\""),
                coordinator);
        assertThat(publish(visit).expect(422).faults())
                .containsExactlyInAnyOrder(
                        "/sessions study-visit-days",
                        "/capacity study-visit-size",
                        "/agenda meeting-with-authorities-missing",
                        "/agenda meeting-with-ngos-missing");
        Http.get("/api/v1/events/" + visit).send().expect(404, "not-found");
        assertThat(publish(Planned.create(
                                slug,
                                Planned.studyVisit(14).replace("\"minimum\": 15", "\"minimum\": 10"),
                                coordinator))
                        .expect(422)
                        .faults())
                .containsExactlyInAnyOrder("/capacity study-visit-size", "/minimum study-visit-size");
        publish(Planned.create(slug, Planned.studyVisit(15), coordinator)).expect(200);
    }

    @Test
    @DisplayName("EVT-1: sessions in order, the minimum within the capacity, hours counted")
    void whatIsSaidIsConsistent() {
        String wrong = Planned.studyVisit(15)
                .replace("\"minimum\": 15", "\"minimum\": 16")
                .replace("2190-06-20T15:00:00Z", "2190-06-20T07:00:00Z")
                .replace("2190-06-10", "2190-06-21");
        assertThat(Http.post("/api/v1/events")
                        .as(coordinator)
                        .newKey()
                        .json("{\"programme\": \"" + slug + "\", \"editionId\": null, \"details\": " + wrong + "}")
                        .send()
                        .expect(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/details/sessions/0/endsAt date-order",
                        "/details/minimum out-of-range",
                        "/details/decisionOn date-order");
        assertThat(event(Planned.published(slug, Planned.studyVisit(25), coordinator))
                        .get("minutes")
                        .asInt())
                .isEqualTo(12 * 60);
    }

    @Test
    @DisplayName("EVT-4: sign-up for a study visit opens 21 days before it, and moves with it")
    void signUpMovesWithTheVisit() {
        String visit = Planned.published(slug, Planned.studyVisit(25), coordinator);
        assertThat(event(visit).get("signUpOpensAt").asText()).isEqualTo("2190-05-29T22:00:00Z");
        clock.setTo(Instant.parse("2190-05-29T21:59:59Z"));
        Planned.register(visit, world.again(participant)).expect(409, "sign-up-not-open");
        clock.setTo(Instant.parse("2190-05-29T22:00:00Z"));
        Planned.register(visit, world.again(participant)).expect(201);
        String later = Planned.studyVisit(25).replace("2190-06-2", "2190-07-2");
        change(visit, "{\"sessions\": " + sessions(later) + ", \"decisionOn\": \"2190-07-10\"}")
                .expect(200);
        assertThat(event(visit).get("signUpOpensAt").asText()).isEqualTo("2190-06-28T22:00:00Z");
        assertThat(world.lastMessageTo(participant.email()))
                .contains("2190-07-20 10:00 – 2190-07-20 17:00, Ratusz", "2190-07-21 10:00 – 2190-07-21 15:00")
                .doesNotContain("Nazywa", "program");
        assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind = 'EVENT_CHANGED'"))
                .isEqualTo(1L);
    }

    private static String sessions(String details) {
        try {
            return Http.JSON.readTree(details).get("sessions").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("EVT-7: below its minimum an event is confirmed or called off; everyone is told")
    void confirmedOrCalledOff() {
        String visit = Planned.published(
                slug,
                Planned.studyVisit(25).replace("\"opensDaysBefore\": null", "\"opensDaysBefore\": 365"),
                coordinator);
        clock.setTo(Instant.parse("2190-06-01T08:00:00Z"));
        Planned.register(visit, world.again(participant)).expect(201);
        assertThat(event(visit).get("belowMinimum").asBoolean()).isTrue();
        Planned.act("/api/v1/events/" + visit + "/confirm", world.again(coordinator))
                .expect(200);
        assertThat(world.lastMessageTo(participant.email())).contains("odbędzie się");
        Http.post("/api/v1/events/" + visit + "/cancel")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"reason\": \"Powódź\"}")
                .send()
                .expect(200);
        assertThat(world.lastMessageTo(participant.email())).contains("Powódź");
        Planned.act("/api/v1/events/" + visit + "/confirm", world.again(coordinator))
                .expect(409, "state-conflict");
        change(visit, "{\"title\": \"Inaczej\"}").expect(409, "state-conflict");
    }

    @Test
    @DisplayName("EVT-10: one identity in calendars, a sequence that grows, a status that tells")
    void calendarsFollow() {
        String workshop = Planned.published(slug, Planned.workshop(10), coordinator);
        assertThat(calendar(workshop))
                .contains(
                        "UID:" + workshop + "-1@partycypacja",
                        "SEQUENCE:0",
                        "STATUS:TENTATIVE",
                        "TZID:Europe/Warsaw",
                        "DTSTART;TZID=Europe/Warsaw:21900620T100000",
                        "Dom kultury");
        change(workshop, "{\"title\": \"Warsztat żółty\"}").expect(200);
        assertThat(calendar(workshop)).contains("UID:" + workshop, "SEQUENCE:1", "Warsztat żółty");
        Planned.act("/api/v1/events/" + workshop + "/confirm", coordinator).expect(200);
        assertThat(calendar(workshop)).contains("SEQUENCE:2", "STATUS:CONFIRMED");
        Http.post("/api/v1/events/" + workshop + "/cancel")
                .as(coordinator)
                .newKey()
                .json("{\"reason\": \"x\"}")
                .send()
                .expect(200);
        assertThat(calendar(workshop)).contains("UID:" + workshop, "SEQUENCE:3", "STATUS:CANCELLED");
    }

    @Test
    @DisplayName("drafts are their coordinators' alone; lists are narrowed by kind, day, programme and free places")
    void listsAreNarrowed() {
        Planned.create(slug, Planned.workshop(10), coordinator);
        String visit = Planned.published(slug, Planned.studyVisit(25), coordinator);
        String full = Planned.published(slug, Planned.workshop(1), coordinator);
        Planned.register(full, participant).expect(201);
        assertThat(ids("")).containsExactlyInAnyOrder(visit, full);
        assertThat(ids("?kind=STUDY_VISIT")).containsExactly(visit);
        assertThat(ids("?freePlaces=true")).containsExactly(visit);
        assertThat(ids("?freePlaces=false")).containsExactly(full);
        assertThat(ids("?from=2190-06-21")).containsExactly(visit);
        assertThat(ids("?to=2190-06-19")).isEmpty();
        assertThat(ids("?programme=" + slug + "&sort=title")).containsExactly(full, visit);
        assertThat(ids("?programme=nie-ma")).isEmpty();
        assertThat(Http.get("/api/v1/events").as(coordinator).send().body().get("items"))
                .hasSize(3);
    }

    @Test
    @DisplayName("EVT-5: sign-up that never opens, or for the second before the first, is refused")
    void signUpOpensInOrder() {
        String tiers = """
                [{"name": "Pierwsi", "programmes": [], "organisationKinds": [], "opensDaysBefore": 7},
                 {"name": "Drudzy", "programmes": [], "organisationKinds": [], "opensDaysBefore": 30}]""";
        assertThat(refused(Planned.workshop(5, tiers))).containsExactly("/details/tiers/1/opensDaysBefore date-order");
        assertThat(refused(Planned.workshop(5).replace("\"opensOn\": null", "\"opensOn\": \"2190-06-21\"")))
                .containsExactly("/details/signUp/closesOn date-order");
    }

    private List<String> refused(String details) {
        return Http.post("/api/v1/events")
                .as(coordinator)
                .newKey()
                .json("{\"programme\": \"" + slug + "\", \"editionId\": null, \"details\": " + details + "}")
                .send()
                .expect(422)
                .faults();
    }

    @Test
    @DisplayName("EVT-7: what has begun is not called off, and what is over does not change")
    void whatIsOverDoesNotChange() {
        String workshop = Planned.published(slug, Planned.workshop(10), coordinator);
        clock.setTo(Instant.parse("2190-06-20T08:00:00Z"));
        Answer late = Planned.act("/api/v1/events/" + workshop + "/confirm", world.again(coordinator))
                .expect(409, "state-conflict");
        assertThat(late.body().get("allowedActions").toString()).isEqualTo("[\"UPDATE\"]");
        clock.setTo(Instant.parse("2190-06-20T14:00:00Z"));
        change(workshop, "{\"title\": \"Inaczej\"}").expect(409, "state-conflict");
    }

    @Test
    @DisplayName("the address on the web is for those who have a place, and coordinators")
    void linksAreForThoseWhoCome() {
        String webinar = Planned.published(
                slug,
                Planned.workshop(1)
                        .replace("WORKSHOP", "WEBINAR")
                        .replace("\"link\": null", "\"link\": \"https://spotkania.example.org/tajne\"")
                        .replaceAll("\"place\": \\{[^}]*\\}", "\"place\": null"),
                coordinator);
        assertThat(event(webinar).toString()).doesNotContain("tajne");
        assertThat(calendar(webinar)).doesNotContain("tajne");
        Person late = world.person("spozniona", Role.USER);
        assertThat(Planned.register(webinar, participant)
                        .expect(201)
                        .body()
                        .get("links")
                        .toString())
                .contains("tajne");
        assertThat(Planned.register(webinar, late).expect(201).body().get("links"))
                .isEmpty();
        assertThat(world.lastMessageTo(participant.email())).contains("tajne");
        assertThat(world.lastMessageTo(late.email())).doesNotContain("tajne");
    }

    private static List<String> ids(String query) {
        return Http.get("/api/v1/events" + query).send().expect(200).ids();
    }
}
