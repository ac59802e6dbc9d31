package pl.partycypacja.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.recruitment.ApplicantKind;

/// What holds however many ask at once, and however close to the closing moment.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubmissionRacesTest extends WithRecruitment {

    @Test
    @DisplayName("APP-3: reference numbers are unique and follow the order of submission under concurrent requests")
    void referencesFollowTheOrderOfSubmission() throws Exception {
        List<Person> people = IntStream.range(0, 24)
                .mapToObj(i -> world.person("osoba" + i, Role.USER))
                .toList();
        List<UUID> drafts = people.stream()
                .map(person -> world.application(recruitment, person))
                .toList();
        assertThat(Race.of(24, i -> submit(drafts.get(i), people.get(i)).send().status()))
                .containsOnly(200);
        assertThat(world.single("SELECT count(DISTINCT reference) FROM application")
                        .toString())
                .isEqualTo("24");
        assertThat(world.single(
                                "SELECT count(*) FROM application a JOIN application b ON a.reference < b.reference AND a.submitted_at > b.submitted_at")
                        .toString())
                .isEqualTo("0");
    }

    @Test
    @DisplayName("APP-4: at the closing moment and after it nothing is accepted; a moment before it is")
    void nothingIsAcceptedFromTheClosingMomentOn() {
        clock.setTo("2021-04-12T12:00");
        UUID closing = world.recruitment(
                edition,
                Samples.recruitment(
                        "Nabór", ApplicantKind.PERSON, 1, LocalDate.parse("2021-03-29"), LocalDate.parse("2021-04-12")),
                true);
        Person second = world.person("drugi", Role.USER);
        UUID early = world.application(closing, applicant);
        UUID late = world.application(closing, second);
        clock.setTo("2021-04-12T23:59:50");
        submit(early, world.again(applicant)).send().expect(200);
        clock.setTo("2021-04-13T00:00:00");
        Answer refused = submit(late, world.again(second)).send().expect(409, "recruitment-not-open");
        assertThat(refused.text("currentState")).isEqualTo("CLOSED");
        Http.post("/api/v1/recruitments/" + closing + "/applications")
                .as(world.again(world.person("trzeci", Role.USER)))
                .json("{}")
                .send()
                .expect(409, "recruitment-not-open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2027-10-31"})
    @DisplayName("APP-4: a recruitment closing while requests stream in, on the days of the summer-time changes too")
    void closingWhileRequestsStreamIn(String day) throws Exception {
        clock.setTo(day + "T22:00");
        UUID closing = world.recruitment(
                edition,
                Samples.recruitment(
                        "Nabór", ApplicantKind.PERSON, 1, LocalDate.parse(day).minusDays(3), LocalDate.parse(day)),
                true);
        List<Person> people = IntStream.range(0, 40)
                .mapToObj(i -> world.person("osoba" + i, Role.USER))
                .toList();
        List<UUID> drafts = people.stream()
                .map(person -> world.application(closing, person))
                .toList();
        clock.setTo(day + "T23:59:59");
        List<Person> current = people.stream().map(world::again).toList();
        List<Integer> statuses = Race.of(40, i -> {
            if (i == 20) {
                clock.setTo(LocalDate.parse(day).plusDays(1) + "T00:00:00");
            }
            return submit(drafts.get(i), current.get(i)).send().status();
        });
        String closesAt = Http.get("/api/v1/recruitments/" + closing).send().text("closesAt");
        assertThat(statuses).contains(200, 409).containsOnly(200, 409);
        assertThat(world.single("SELECT count(*) FROM application WHERE submitted_at >= '" + closesAt + "'")
                        .toString())
                .isEqualTo("0");
        assertThat(world.single("SELECT count(*) FROM application WHERE submitted_at IS NOT NULL")
                        .toString())
                .isEqualTo(Long.toString(
                        statuses.stream().filter(status -> status == 200).count()));
    }

    @Test
    @DisplayName(
            "APP-4, REC-6: the limit per applicant holds under concurrent requests, and a withdrawal frees a place")
    void limitHoldsUnderConcurrentRequests() throws Exception {
        assertThat(Race.of(
                        16,
                        i -> Http.post("/api/v1/recruitments/" + recruitment + "/applications")
                                .as(applicant)
                                .newKey()
                                .json("{}")
                                .send()
                                .status()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        String id = Http.get("/api/v1/applications")
                .as(applicant)
                .send()
                .body()
                .at("/items/0/id")
                .asText();
        Http.post("/api/v1/applications/" + id + "/withdraw")
                .as(applicant)
                .json("{}")
                .send()
                .expect(200);
        Http.post("/api/v1/recruitments/" + recruitment + "/applications")
                .as(applicant)
                .json("{}")
                .send()
                .expect(201);
    }

    @Test
    @DisplayName("rule 18: of two writers with one ETag, one wins")
    void ofTwoWritersOneWins() throws Exception {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft;
        String etag = Http.get(path).as(applicant).send().etag();
        assertThat(Race.of(
                        8,
                        i -> Http.call("PATCH", path)
                                .as(applicant)
                                .header("If-Match", etag)
                                .patch("{\"answers\": {\"people\": " + (i + 1) + "}}")
                                .send()
                                .status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    @DisplayName("rule 14: of submissions at once with keys of their own, one wins and the others learn the state")
    void ofSubmissionsAtOnceOneWins() throws Exception {
        UUID draft = world.application(recruitment, applicant);
        assertThat(Race.of(8, i -> submit(draft, applicant).send().status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @Test
    @DisplayName("APP-3: an upload never slips into an application that is being submitted")
    void uploadDuringSubmission() throws Exception {
        for (int round = 0; round < 10; round++) {
            Person person = world.person("osoba" + round, Role.USER);
            UUID draft = world.application(recruitment, person);
            String path = "/api/v1/applications/" + draft;
            List<Integer> statuses = Race.of(
                    2,
                    i -> i == 0
                            ? submit(draft, person).send().status()
                            : Http.post(path + "/attachments")
                                    .as(person)
                                    .newKey()
                                    .file("a.pdf", Samples.PDF, "letter")
                                    .send()
                                    .status());
            assertThat(statuses.get(0)).isEqualTo(200);
            JsonNode filed =
                    Http.get(path + "/submitted-content").as(person).send().body();
            JsonNode shown = Http.get(path).as(person).send().body();
            assertThat(filed.get("attachments"))
                    .hasSize(shown.get("attachments").size());
        }
    }
}
