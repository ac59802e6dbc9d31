package pl.partycypacja.recruitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Json;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.recruitment.ApplicantKind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecruitmentsResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    private Person coordinator;
    private UUID edition;
    private String slug;

    @BeforeEach
    void publishEdition() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
        slug = world.programme("Program", coordinator, true);
        edition = world.edition(slug, "Edycja", coordinator, true);
    }

    private UUID recruitment(String opens, String closes) {
        return world.recruitment(
                edition,
                Samples.recruitment("Nabór", ApplicantKind.PERSON, 1, LocalDate.parse(opens), LocalDate.parse(closes)),
                true);
    }

    private String state(UUID recruitment) {
        return Http.get("/api/v1/recruitments/" + recruitment)
                .send()
                .expect(200)
                .text("state");
    }

    private Answer create(String dates) {
        return Http.post("/api/v1/editions/" + edition + "/recruitments")
                .as(world.again(coordinator))
                .json("""
                        {"name": "Nowy", "kind": "CALL", "applicantKind": "PERSON", "audiences": ["NGO"], "keyDates": [],
                         "applicationsPerApplicant": 1, "referencePrefix": "NN-1", "criteria": [], "consents": [], "attachmentKinds": [], %s}""".formatted(dates))
                .send();
    }

    @Test
    @DisplayName("REC-1: a date is a day, a month or not yet known, and is shown as exactly as it is known")
    void datesAreShownAsExactlyAsTheyAreKnown() {
        Answer created = create("\"opensOn\": null, \"expectedIn\": \"2023-05\", \"resultsOn\": \"2023-09\"")
                .expect(201);
        assertThat(created.body().get("opensOn").isNull()).isTrue();
        assertThat(created.text("expectedIn")).isEqualTo("2023-05");
        assertThat(created.text("resultsOn")).isEqualTo("2023-09");
        assertThat(created.body().get("opensAt").isNull()).isTrue();
        assertThat(created.body().get("closesOn").isNull()).isTrue();
        assertThat(created.body().get("keyDates")).hasSize(4);
        assertThat(created.body().at("/keyDates/0/on").asText()).isEqualTo("2023-05");
    }

    @Test
    @DisplayName("REC-2: the state follows the clock; the closing day is open to its last moment, the end is exclusive")
    void stateFollowsTheClock() {
        clock.setTo("2021-01-01T12:00");
        UUID recruitment = recruitment("2021-03-29", "2021-04-12");
        clock.setTo("2021-03-28T23:59:50");
        assertThat(state(recruitment)).isEqualTo("UPCOMING");
        clock.setTo("2021-03-29T00:00:00");
        assertThat(state(recruitment)).isEqualTo("OPEN");
        clock.setTo("2021-04-12T23:59:50");
        assertThat(state(recruitment)).isEqualTo("OPEN");
        clock.setTo("2021-04-13T00:00:00");
        assertThat(state(recruitment)).isEqualTo("CLOSED");
        Answer shown = Http.get("/api/v1/recruitments/" + recruitment).send();
        assertThat(shown.text("opensAt")).isEqualTo("2021-03-28T22:00:00Z");
        assertThat(shown.text("closesAt")).isEqualTo("2021-04-12T22:00:00Z");
        assertThat(shown.text("timeZone")).isEqualTo("Europe/Warsaw");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28, , 2027-03-28T22:00:00Z",
        "2027-03-28, 02:30, 2027-03-28T01:30:00Z",
        "2027-10-31, , 2027-10-31T23:00:00Z",
        "2027-10-31, 02:30, 2027-10-31T00:30:00Z",
        "2027-07-01, 16:00, 2027-07-01T14:00:00Z"
    })
    @DisplayName("REC-2: closing moments on the days of the summer-time changes")
    void closingMoments(String day, String time, String instant) {
        String closing = time == null ? "null" : "\"" + time + "\"";
        Answer created = create(
                        "\"opensOn\": \"2027-01-01\", \"closesOn\": \"" + day + "\", \"closingTime\": " + closing)
                .expect(201);
        assertThat(created.text("closesAt")).isEqualTo(instant);
    }

    @Test
    @DisplayName("REC-2: the list filters by the same states as are shown")
    void listFiltersByState() {
        clock.setTo("2021-01-01T12:00");
        recruitment("2021-03-29", "2021-04-12");
        recruitment("2021-05-01", "2021-05-31");
        recruitment("2021-02-01", "2021-02-28");
        UUID cancelled = recruitment("2021-03-01", "2021-04-30");
        Http.post("/api/v1/recruitments/" + cancelled + "/cancel")
                .as(world.again(coordinator))
                .json("{\"reason\": \"x\"}")
                .send()
                .expect(200);
        clock.setTo("2021-04-01T12:00");
        for (String state : List.of("UPCOMING", "OPEN", "CLOSED", "CANCELLED", "RESULTS_ANNOUNCED")) {
            List<String> states = new ArrayList<>();
            Http.get("/api/v1/recruitments?state=" + state)
                    .send()
                    .expect(200)
                    .body()
                    .get("items")
                    .forEach(item -> states.add(item.get("state").asText()));
            assertThat(states)
                    .as(state)
                    .containsOnly(state.equals("RESULTS_ANNOUNCED") ? new String[0] : new String[] {state});
        }
        assertThat(Http.get("/api/v1/recruitments?year=2021&programme=" + slug)
                        .send()
                        .body()
                        .get("items"))
                .hasSize(4);
        assertThat(Http.get("/api/v1/recruitments?year=2022").send().body().get("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("REC-3: opens < closes ≤ interviews until ≤ results, all faults at once")
    void orderOfDatesHolds() {
        Answer refused = create(
                        "\"opensOn\": \"2021-04-10\", \"closesOn\": \"2021-04-01\", \"interviewsUntil\": \"2021-03\", \"resultsOn\": \"2021-02-01\"")
                .expect(422);
        assertThat(refused.faults())
                .contains("/closesOn date-order", "/interviewsUntil date-order", "/resultsOn date-order");
        create(
                        "\"opensOn\": \"2021-04-01\", \"closesOn\": \"2021-04-01\", \"interviewsUntil\": \"2021-04\", \"resultsOn\": \"2021-04-01\"")
                .expect(201);
    }

    @Test
    @DisplayName(
            "REC-4: an open window is only extended, the rest is frozen, the extension is on record and drafts are told")
    void openWindowIsOnlyExtended() {
        clock.setTo("2021-04-01T12:00");
        UUID recruitment = recruitment("2021-03-29", "2021-04-12");
        Person applicant = world.person("wnioskodawca", Role.USER);
        world.application(recruitment, applicant);
        String path = "/api/v1/recruitments/" + recruitment;
        Person staff = world.again(coordinator);
        Answer refused = Http.call("PATCH", path)
                .as(staff)
                .header("If-Match", Http.get(path).as(staff).send().etag())
                .patch("{\"closesOn\": \"2021-04-20\", \"criteria\": [], \"applicationsPerApplicant\": 2}")
                .send()
                .expect(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/closesOn frozen", "/criteria frozen", "/applicationsPerApplicant frozen");
        Http.post(path + "/extend")
                .as(staff)
                .json("{\"closesOn\": \"2021-04-11\", \"reason\": \"x\"}")
                .send()
                .expect(422);
        Answer extended = Http.post(path + "/extend")
                .as(staff)
                .json("{\"closesOn\": \"2021-04-16\", \"reason\": \"Na prośbę\"}")
                .send()
                .expect(200);
        assertThat(extended.text("closesOn")).isEqualTo("2021-04-16");
        assertThat(extended.body().at("/extensions/0/previousClosesOn").asText())
                .isEqualTo("2021-04-12");
        assertThat(world.lastMessageTo(applicant.email())).contains("2021-04-16", "Na prośbę");
        Http.call("PUT", path + "/form")
                .as(staff)
                .header("If-Match", Http.get(path + "/form").as(staff).send().etag())
                .json("{\"schema\": {\"type\": \"object\", \"properties\": {}}}")
                .send()
                .expect(409, "state-conflict");
        clock.setTo("2021-04-17T12:00");
        Http.post(path + "/extend")
                .as(world.again(coordinator))
                .json("{\"closesOn\": \"2021-05-01\", \"reason\": \"x\"}")
                .send()
                .expect(409, "state-conflict");
    }

    private static String allowedActions(String path, Person person) {
        return Http.get(path)
                .as(person)
                .send()
                .expect(200)
                .body()
                .get("allowedActions")
                .toString();
    }

    @Test
    @DisplayName("a recruitment is published after its edition, and offered for publishing no sooner")
    void publishedAfterTheEdition() {
        UUID draftEdition = world.edition(slug, "Szkic edycji", coordinator, false);
        String path = "/api/v1/recruitments/"
                + world.recruitment(draftEdition, world.details("Nabór", ApplicantKind.PERSON, 1, 1, 5), false);
        assertThat(allowedActions(path, coordinator)).isEqualTo("[\"CANCEL\"]");
        Http.post(path + "/publish").as(coordinator).send().expect(409, "edition-not-published");
        Http.post("/api/v1/editions/" + draftEdition + "/publish")
                .as(coordinator)
                .send()
                .expect(200);
        assertThat(allowedActions(path, coordinator)).isEqualTo("[\"PUBLISH\",\"CANCEL\"]");
        Http.post(path + "/publish").as(coordinator).send().expect(200);
        assertThat(allowedActions(path, coordinator)).isEqualTo("[\"CANCEL\"]");
    }

    @Test
    @DisplayName("what a recruitment allows is offered to its coordinators, and to nobody else")
    void offeredToCoordinatorsAlone() {
        String path = "/api/v1/recruitments/" + world.openRecruitment(edition, 1);
        Person other = world.person("inny", Role.USER, Role.COORDINATOR);
        Person expert = world.person("ekspert", Role.USER, Role.EXPERT);
        world.makeExpert(slug, expert);
        assertThat(allowedActions(path, coordinator)).isEqualTo("[\"EXTEND\",\"CANCEL\"]");
        assertThat(allowedActions(path, world.person("administrator", Role.USER, Role.ADMIN)))
                .isEqualTo("[\"EXTEND\",\"CANCEL\"]");
        assertThat(allowedActions(path, other)).isEqualTo("[]");
        assertThat(allowedActions(path, expert)).isEqualTo("[]");
        assertThat(Http.get(path).send().body().get("allowedActions").toString())
                .isEqualTo("[]");
        Http.call("PATCH", path)
                .as(other)
                .header("If-Match", "\"0\"")
                .patch(Json.of("places", -1).text())
                .send()
                .expect(403, "forbidden");
    }

    @Test
    @DisplayName("REC-5: a form is a JSON Schema that refers to nothing else")
    void formIsAJsonSchema() {
        UUID draft = world.recruitment(edition, world.details("Szkic", ApplicantKind.PERSON, 1, 1, 5), false);
        String path = "/api/v1/recruitments/" + draft + "/form";
        for (String schema : List.of(
                "{\"type\": \"string\"}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"nie\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"http://localhost:1/x\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"(a)\\\\1\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"(x{500}){500}\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"number\", \"maximum\": 1e5000}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"title\": \"x\\u0000\"}}}",
                "{\"type\": \"object\", \"properties\": {}, \"$ref\": \"#\"}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/properties/a\"}}}",
                exponential())) {
            Http.call("PUT", path)
                    .as(coordinator)
                    .header("If-Match", Http.get(path).as(coordinator).send().etag())
                    .json("{\"schema\": " + schema + "}")
                    .send()
                    .expect(422, "validation-failed");
        }
    }

    /// Each level twice the one below: written out it would have 2^30 parts.
    private static String exponential() {
        String levels = IntStream.range(0, 30)
                .mapToObj(i -> "\"a%d\": {\"allOf\": [{\"$ref\": \"#/$defs/a%d\"}, {\"$ref\": \"#/$defs/a%d\"}]}"
                        .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(", "));
        return "{\"type\": \"object\", \"properties\": {\"x\": {\"$ref\": \"#/$defs/a0\"}}, \"$defs\": {" + levels
                + ", \"a30\": {\"type\": \"string\"}}}";
    }

    @Test
    @DisplayName("REC-5: what was published without an opening day never opens without a form")
    void publishedRecruitmentNeverOpensWithoutAForm() {
        String path = "/api/v1/recruitments/"
                + create("\"opensOn\": null, \"expectedIn\": \"2099-05\"")
                        .expect(201)
                        .text("id");
        Http.post(path + "/publish").as(coordinator).send().expect(200);
        Answer refused = Http.call("PATCH", path)
                .as(coordinator)
                .header("If-Match", Http.get(path).send().etag())
                .patch("{\"opensOn\": \"2026-01-01\", \"expectedIn\": null}")
                .send()
                .expect(422);
        assertThat(refused.faults()).containsExactly("/form required");
    }

    @Test
    @DisplayName("REC-3: a month that is expected counts as the opening, and results cannot come before it")
    void orderHoldsForDatesNotYetKnown() {
        assertThat(create("\"opensOn\": \"2027-04-04\", \"resultsOn\": \"2027-01-01\"")
                        .expect(422)
                        .faults())
                .containsExactly("/resultsOn date-order");
        assertThat(create("\"opensOn\": null, \"expectedIn\": \"2027-05\", \"closesOn\": \"2027-03-01\"")
                        .expect(422)
                        .faults())
                .containsExactly("/closesOn date-order");
        create("\"opensOn\": \"2027-04-04\", \"closesOn\": \"2027-05-01\", \"closingTime\": \"24:00\"")
                .expect(400);
        create("\"opensOn\": \"+999999999-12-31\"").expect(400);
        create("\"opensOn\": [2027, 4, 4]").expect(400);
    }

    @Test
    @DisplayName("REC-7: the check says which criteria fail, and keeps nothing")
    void checkSaysWhichCriteriaFail() {
        UUID recruitment = world.openRecruitment(edition, 1);
        String path = "/api/v1/recruitments/" + recruitment + "/eligibility-check";
        String before = world.fingerprint();
        assertThat(Http.post(path)
                        .json("{\"answers\": {\"office\": \"COUNCILLOR\"}}")
                        .send()
                        .expect(200)
                        .body()
                        .get("eligible")
                        .asBoolean())
                .isTrue();
        Answer failed = Http.post(path)
                .json("{\"answers\": {\"office\": \"OTHER\"}}")
                .send()
                .expect(200);
        assertThat(failed.body().get("eligible").asBoolean()).isFalse();
        assertThat(failed.body().at("/results/0/met").asBoolean()).isFalse();
        assertThat(Http.post(path)
                        .json("{\"answers\": {}}")
                        .send()
                        .expect(200)
                        .body()
                        .get("eligible")
                        .asBoolean())
                .isFalse();
        Http.post(path).json("{\"answers\": {\"office\": \"KING\"}}").send().expect(422);
        assertThat(world.fingerprint()).isEqualTo(before);
    }

    @Test
    @DisplayName("REC-6, REC-8: where organisations apply, only their members do; a contest is a recruitment too")
    void organisationsApplyThroughTheirMembers() {
        Person member = world.person("czlonek", Role.USER);
        UUID organisation = world.organisation("Stowarzyszenie", member);
        UUID recruitment =
                world.recruitment(edition, world.details("Nabór", ApplicantKind.ORGANISATION, 1, -5, 5), true);
        String path = "/api/v1/recruitments/" + recruitment + "/applications";
        String body = "{\"organisationId\": \"" + organisation + "\"}";
        assertThat(Http.post(path).as(member).json("{}").send().expect(422).faults())
                .containsExactly("/organisationId required");
        assertThat(Http.post(path).as(coordinator).json(body).send().expect(422).faults())
                .containsExactly("/organisationId not-a-member");
        Http.post(path).as(member).json(body).send().expect(201);
        Http.post(path).as(member).json(body).send().expect(409, "application-limit-reached");
        assertThat(create("\"opensOn\": null, \"places\": 3")
                        .expect(201)
                        .body()
                        .get("places")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("REC-1: the calendar as JSON, and as iCalendar with the zone of Warsaw, stable UIDs and cancellations")
    void calendar() {
        clock.setTo("2021-01-01T12:00");
        UUID recruitment = recruitment("2021-03-29", "2021-04-12");
        assertThat(Http.get("/api/v1/calendar?from=2021-04-01&to=2021-04-30")
                        .send()
                        .expect(200)
                        .body()
                        .get("items"))
                .hasSize(1);
        Http.get("/api/v1/recruitments/calendar.ics?programme=nie-ma").send().expect(404, "not-found");
        String draftProgramme = world.programme("Tajny program", coordinator, false);
        Http.get("/api/v1/recruitments/calendar.ics?programme=" + draftProgramme)
                .send()
                .expect(404, "not-found");
        String feed = Http.get("/api/v1/recruitments/calendar.ics")
                .send()
                .expect(200)
                .response()
                .asString();
        assertThat(feed)
                .contains(
                        "TZID:Europe/Warsaw",
                        "UID:" + recruitment + "-CLOSES@partycypacja",
                        "DTSTART;VALUE=DATE:20210412",
                        "STATUS:CONFIRMED");
        assertThat(feed.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Http.post("/api/v1/recruitments/" + recruitment + "/cancel")
                .as(world.again(coordinator))
                .json("{\"reason\": \"x\"}")
                .send()
                .expect(200);
        assertThat(Http.get("/api/v1/recruitments/calendar.ics")
                        .send()
                        .response()
                        .asString())
                .contains("STATUS:CANCELLED");
    }
}
