package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DecisionsResourceTest extends AfterReviews {

    @Test
    @DisplayName("APP-8: one by one, with a reason, and never more than there are places")
    void acceptedNeverOutnumberPlaces() {
        decide(0, decision("ACCEPTED")).expect(200);
        decide(1, decision("ACCEPTED")).expect(200);
        decide(2, decision("ACCEPTED")).expect(409, "places-taken");
        decide(1, decision("RESERVE")).expect(200);
        decide(2, decision("ACCEPTED")).expect(200);
        assertThat(decide(3, "{\"outcome\": \"REJECTED\", \"reservePosition\": 1, \"justification\": \"x\"}")
                        .expect(422)
                        .faults())
                .containsExactly("/reservePosition not-applicable");
        prepare(3, 0).expect(409, "places-taken");
        JsonNode list = recruitment.get("decisions?sort=reference");
        assertThat(list).hasSize(5);
        assertThat(list.at("/0/outcome").asText()).isEqualTo("ACCEPTED");
        assertThat(list.at("/4/outcome").isNull()).isTrue();
        assertThat(recruitment.get("decisions?decided=false")).hasSize(2);
    }

    @Test
    @DisplayName("APP-8: racing for the last place, one is accepted")
    void racingForTheLastPlaceOneIsAccepted() throws Exception {
        decide(0, decision("ACCEPTED")).expect(200);
        assertThat(Gate.race(
                        world,
                        "decision",
                        4,
                        i -> decide(i + 1, decision("ACCEPTED")).status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @Test
    @DisplayName("APP-8: the best are accepted, the next on the reserve list in their order, the rest rejected")
    void theRankingDecides() {
        Answer prepared = prepare(PLACES, 2).expect(200);
        assertThat(prepared.body().toString()).isEqualTo("{\"accepted\":2,\"reserve\":2,\"rejected\":1}");
        JsonNode list = recruitment.get("decisions?sort=reference");
        assertThat(list.findValuesAsText("outcome"))
                .containsExactly("ACCEPTED", "ACCEPTED", "RESERVE", "RESERVE", "REJECTED");
        assertThat(list.at("/3/reservePosition").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("APP-7, APP-8: where there is a shortlist, only those on it get a place")
    void onlyTheShortlistedGetAPlace() {
        recruitment
                .post("shortlist", "{\"applications\": [\"" + applications.get(2) + "\"]}")
                .expect(200);
        assertThat(decide(0, decision("ACCEPTED")).expect(422).faults()).containsExactly("/outcome not-shortlisted");
        assertThat(prepare(2, 2).expect(200).body().toString())
                .isEqualTo("{\"accepted\":1,\"reserve\":0,\"rejected\":4}");
    }

    @Test
    @DisplayName("APP-8: until the results, no applicant can tell from any answer, ETag, list, count or message")
    void noApplicantCanTell() {
        long messages = (Long) world.single("SELECT count(*) FROM outbox_message");
        List<String> before = everythingApplicantsSee();
        prepare(PLACES, 2).expect(200);
        decide(4, decision("RESERVE")).expect(200);
        assertThat(everythingApplicantsSee()).isEqualTo(before);
        assertThat(world.single("SELECT count(*) FROM outbox_message")).isEqualTo(messages);
        for (Person person : List.of(people.getFirst(), expert)) {
            for (String path : List.of("/decisions", "/ranking", "/appeals")) {
                Http.get(recruitment.path() + path).as(person).send().expect(403, "forbidden");
            }
        }
    }

    /// Bodies and tags of all that an accepted and a rejected applicant can ask.
    private List<String> everythingApplicantsSee() {
        List<String> seen = new ArrayList<>();
        for (int i : new int[] {0, 4}) {
            String application = "/api/v1/applications/" + applications.get(i);
            for (String path : List.of(
                    application,
                    application + "/history",
                    application + "/blockers",
                    application + "/submitted-content",
                    application + "/decision",
                    application + "/appeal",
                    application + "/reviewers",
                    "/api/v1/applications?count=true",
                    "/api/v1/editions/" + recruitment.edition() + "/participations?count=true",
                    recruitment.path(),
                    recruitment.path() + "/awards?count=true",
                    recruitment.path() + "/interview-slots")) {
                Answer answer = Http.get(path)
                        .as(people.get(i))
                        .header("X-Request-Id", "stale-0001")
                        .send();
                seen.add(path + " " + answer.status() + " " + answer.etag() + " "
                        + answer.response().asString());
            }
        }
        return seen;
    }

    @Test
    @DisplayName("rule 18: of coordinators who decide first with one ETag, one wins")
    void ofFirstDecisionsOneWins() throws Exception {
        String path = "/api/v1/applications/" + applications.getFirst() + "/decision";
        String etag = Http.get(path).as(recruitment.coordinator()).send().etag();
        assertThat(Race.of(
                        6,
                        i -> Http.call("PUT", path)
                                .as(recruitment.coordinator())
                                .header("If-Match", etag)
                                .json(decision(i % 2 == 0 ? "ACCEPTED" : "REJECTED"))
                                .send()
                                .status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    @DisplayName("APP-8: more places than reviewed applications accept nobody without reviews")
    void nobodyIsAcceptedUnreviewed() {
        begin(Map.of("resultsOn", 0));
        UUID unreviewed = recruitment.submitted(world.person("nowa", Role.USER));
        world.execute("UPDATE application SET status = 'UNDER_REVIEW' WHERE id = '" + unreviewed + "'");
        assertThat(prepare(20, 0).expect(422).faults()).containsExactly("/accept reviews-missing");
    }

    @Test
    @DisplayName("APP-1, APP-8: what is returned for corrections is decided anew, and not before they are in")
    void returnedOnesAreDecidedAnew() {
        UUID unreviewed = recruitment.submitted(world.person("nowa", Role.USER));
        decide(unreviewed, recruitment.coordinator(), decision("REJECTED")).expect(200);
        prepare(PLACES, 0).expect(200);
        Http.post("/api/v1/applications/" + unreviewed + "/return")
                .as(recruitment.coordinator())
                .json("{\"correctBy\": \"2190-01-01\", \"note\": \"Skan\"}")
                .send()
                .expect(200);
        announce().expect(409, "decisions-missing");
        decide(unreviewed, recruitment.coordinator(), decision("REJECTED")).expect(409, "state-conflict");
    }

    @Test
    @DisplayName("APP-6, APP-8: a tie on the reserve list is not broken silently")
    void tiesInReserveAreNotBrokenSilently() {
        Person twin = world.person("bliźniak", Role.USER);
        UUID tied = recruitment.submitted(twin);
        recruitment.reviewed(tied, expert, 5);
        prepare(PLACES, 0).expect(200);
        decide(4, decision("RESERVE")).expect(200);
        decide(tied, recruitment.coordinator(), decision("RESERVE")).expect(200);
        assertThat(announce().expect(422).faults()).containsExactly(" tie-in-reserve");
        decide(
                        tied,
                        recruitment.coordinator(),
                        "{\"outcome\": \"RESERVE\", \"reservePosition\": 1, \"justification\": \"x\"}")
                .expect(200);
        announce().expect(200);
        assertThat(show(4).body().at("/result/reservePosition").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("APP-5: coordinators neither see nor decide what concerns themselves, also in lists and in bulk")
    void coordinatorsDoNotDecideOnThemselves() {
        Person other = world.person("druga-koordynatorka", Role.USER, Role.COORDINATOR);
        world.makeCoordinator(recruitment.slug(), other);
        world.join(world.organisation("Sąsiedzi", people.get(1)), other);
        prepare(PLACES, 1).expect(200);
        String own = applications.get(1).toString();
        for (String list : List.of("ranking", "decisions")) {
            Answer answer = Http.get(recruitment.path() + "/" + list + "?count=true")
                    .as(other)
                    .send()
                    .expect(200);
            assertThat(answer.body().toString()).doesNotContain(own);
            assertThat(answer.body().get("total").asInt()).isEqualTo(4);
        }
        assertThat(new String(
                        Http.get(recruitment.path() + "/ranking")
                                .as(other)
                                .header("Accept", "text/csv")
                                .send()
                                .bytes(),
                        StandardCharsets.UTF_8))
                .doesNotContain("Osoba osoba1");
        Http.post(recruitment.path() + "/prepare-decisions")
                .as(other)
                .newKey()
                .json("{\"accept\": 1, \"reserve\": 0, \"justification\": \"Ranking\"}")
                .send()
                .expect(403, "forbidden");
        Http.post(recruitment.path() + "/shortlist")
                .as(other)
                .newKey()
                .json("{\"best\": 1}")
                .send()
                .expect(403, "forbidden");

        world.join(world.organisation("Stowarzyszenie", people.getFirst()), recruitment.coordinator());
        Http.get("/api/v1/applications/" + applications.getFirst() + "/decision")
                .as(recruitment.coordinator())
                .send()
                .expect(403, "forbidden");
    }
}
