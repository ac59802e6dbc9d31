package pl.partycypacja.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import pl.partycypacja.applications.domain.ReserveList;
import pl.partycypacja.fixtures.ClosedRecruitment;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResultsResourceTest {

    private static final int PLACES = 2;

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    ReserveList reserveList;

    @Inject
    DataSource dataSource;

    private ClosedRecruitment recruitment;
    private Person expert;
    private final List<Person> people = new ArrayList<>();
    private final List<UUID> applications = new ArrayList<>();

    @BeforeEach
    void review() {
        begin(Map.of("places", PLACES, "resultsOn", 0));
    }

    /// Five applications, reviewed: the first is the best.
    private void begin(Map<String, Object> changes) {
        recruitment = new ClosedRecruitment(world, clock, changes);
        world.rubric(recruitment.id(), Samples.rubric(false));
        expert = recruitment.expert("ekspert");
        people.clear();
        applications.clear();
        for (int i = 0; i < 5; i++) {
            Person person = world.person("osoba" + i, Role.USER);
            UUID application = recruitment.submitted(person);
            people.add(person);
            applications.add(application);
            recruitment.reviewed(application, expert, 9 - i);
        }
    }

    private Answer show(int i) {
        return Http.get("/api/v1/applications/" + applications.get(i))
                .as(people.get(i))
                .send();
    }

    private Answer decide(int i, String body) {
        return decide(applications.get(i), recruitment.coordinator(), body);
    }

    private static Answer decide(UUID application, Person person, String body) {
        String path = "/api/v1/applications/" + application + "/decision";
        return Http.call("PUT", path)
                .as(person)
                .header("If-Match", Http.get(path).as(person).send().etag())
                .json(body)
                .send();
    }

    private static String decision(String outcome) {
        return "{\"outcome\": \"" + outcome + "\", \"justification\": \"Powód\"}";
    }

    private Answer prepare(int accept, int reserve) {
        return recruitment.post(
                "prepare-decisions",
                "{\"accept\": %d, \"reserve\": %d, \"justification\": \"Ranking\"}".formatted(accept, reserve));
    }

    private Answer announce() {
        return Http.post(recruitment.path() + "/announce-results")
                .as(recruitment.coordinator())
                .newKey()
                .send();
    }

    private Answer act(int i, String action) {
        return Http.post("/api/v1/applications/" + applications.get(i) + "/" + action)
                .as(people.get(i))
                .newKey()
                .send();
    }

    private String participationOf(int i) {
        return String.valueOf(
                world.single("SELECT id FROM participation WHERE application_id = '" + applications.get(i) + "'"));
    }

    private Answer resign(int i) {
        return Http.post("/api/v1/participations/" + participationOf(i) + "/resign")
                .as(people.get(i))
                .newKey()
                .json("{\"reason\": \"Zmiana planów\"}")
                .send();
    }

    @Nested
    class WhilePrepared {

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
            assertThat(Race.of(4, i -> decide(i + 1, decision("ACCEPTED")).status()))
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
            assertThat(decide(0, decision("ACCEPTED")).expect(422).faults())
                    .containsExactly("/outcome not-shortlisted");
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
                            java.nio.charset.StandardCharsets.UTF_8))
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

    @Nested
    class Announced {

        @Test
        @DisplayName("APP-8, APP-9: released together; each is told, and acceptance makes a participation")
        void resultsAreReleasedTogether() {
            prepare(PLACES, 2).expect(200);
            assertThat(announce().expect(200).body().toString())
                    .startsWith("{\"accepted\":2,\"reserve\":2,\"rejected\":1,");
            assertThat(show(0).text("status")).isEqualTo("ACCEPTED");
            assertThat(show(3).body().at("/result/reservePosition").asInt()).isEqualTo(2);
            assertThat(show(4).body().at("/result/justification").asText()).isEqualTo("Ranking");
            assertThat(show(4).body().get("allowedActions")).isEmpty();
            assertThat(world.lastMessageTo(people.get(0).email())).contains("zostało przyjęte");
            assertThat(world.lastMessageTo(people.get(3).email())).contains("na miejscu 2");
            assertThat(world.lastMessageTo(people.get(4).email())).contains("nie zostało przyjęte");
            assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind LIKE 'RESULT_%'"))
                    .isEqualTo(5L);
            assertThat(Http.get(recruitment.path()).send().text("state")).isEqualTo("RESULTS_ANNOUNCED");
            JsonNode own = Http.get("/api/v1/editions/" + recruitment.edition() + "/participations")
                    .as(people.get(0))
                    .send()
                    .body()
                    .get("items");
            assertThat(own).hasSize(1);
            assertThat(own.at("/0/status").asText()).isEqualTo("ACTIVE");
            assertThat(Http.get("/api/v1/editions/" + recruitment.edition() + "/participations")
                            .as(recruitment.coordinator())
                            .send()
                            .body()
                            .get("items"))
                    .hasSize(2);
            assertThat(announce().expect(409, "state-conflict").text("currentState"))
                    .isEqualTo("RESULTS_ANNOUNCED");
        }

        @Test
        @DisplayName("APP-8: not before the results day, and not while a decision is missing")
        void notEarlyAndNotIncomplete() {
            begin(Map.of("places", PLACES, "resultsOn", 1));
            prepare(PLACES, 0).expect(200);
            announce().expect(409, "results-too-early");
            clock.setTo(Instant.now().plus(Duration.ofDays(1)));
            UUID late = applications.getLast();
            world.execute("DELETE FROM decision WHERE application_id = '" + late + "'");
            Person coordinator = world.again(recruitment.coordinator());
            Answer missing = Http.post(recruitment.path() + "/announce-results")
                    .as(coordinator)
                    .newKey()
                    .send()
                    .expect(409, "decisions-missing");
            assertThat(missing.text("detail")).contains("1");
            assertThat(world.single("SELECT count(*) FROM participation")).isEqualTo(0L);
            decide(late, coordinator, decision("REJECTED")).expect(200);
            Http.post(recruitment.path() + "/announce-results")
                    .as(coordinator)
                    .newKey()
                    .send()
                    .expect(200);
        }

        @Test
        @DisplayName("APP-8: without a results day nothing is announced; a month is due from its first day")
        void withoutAResultsDayNothingIsAnnounced() {
            begin(Map.of());
            prepare(PLACES, 0).expect(200);
            announce().expect(409, "results-too-early");
        }

        @Test
        @DisplayName("APP-1, APP-8: what is withdrawn meanwhile has no result, and its place is free")
        void withdrawnOnesHaveNoResult() {
            prepare(PLACES, 0).expect(200);
            Http.post("/api/v1/applications/" + applications.get(0) + "/withdraw")
                    .as(people.get(0))
                    .json("{}")
                    .send()
                    .expect(200);
            decide(2, decision("ACCEPTED")).expect(200);
            announce().expect(200);
            assertThat(show(0).text("status")).isEqualTo("WITHDRAWN");
            assertThat(world.single("SELECT count(*) FROM participation")).isEqualTo(2L);
        }

        @Test
        @DisplayName("APP-8: announced and withdrawn at once, every application has one end")
        void announcingRacesWithWithdrawing() throws Exception {
            prepare(PLACES, 0).expect(200);
            List<Integer> statuses = Race.of(
                    6,
                    i -> i == 0
                            ? announce().status()
                            : Http.post("/api/v1/applications/" + applications.get(i - 1) + "/withdraw")
                                    .as(people.get(i - 1))
                                    .json("{}")
                                    .send()
                                    .status());
            assertThat(statuses).isSubsetOf(200, 409);
            assertThat(world.single("SELECT count(*) FROM application WHERE status = 'ACCEPTED'"))
                    .isEqualTo(world.single("SELECT count(*) FROM participation"));
            assertThat(
                            world.single(
                                    "SELECT count(*) FROM application WHERE status NOT IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN')"))
                    .isEqualTo(0L);
        }

        @Test
        @DisplayName("APP-8: five thousand at once, in one transaction, while others go on applying elsewhere")
        void fiveThousandAtOnce() throws Exception {
            addThousands(5_000 - applications.size());
            prepare(PLACES, 0).expect(200);
            UUID elsewhere = world.openRecruitment(recruitment.edition(), 1);
            UUID draft = world.application(elsewhere, people.getFirst());
            String path = "/api/v1/applications/" + draft;
            try (Connection holder = dataSource.getConnection();
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                // The announcement has changed all rows when it comes to writing the messages, and waits there.
                statement.execute("LOCK TABLE outbox_message IN SHARE MODE");
                CompletableFuture<Integer> announced =
                        CompletableFuture.supplyAsync(() -> announce().status());
                while (!isWaiting() && !announced.isDone()) {
                    Thread.onSpinWait();
                }
                Http.call("PATCH", path)
                        .as(people.getFirst())
                        .header(
                                "If-Match",
                                Http.get(path).as(people.getFirst()).send().etag())
                        .patch("{\"answers\": {\"people\": 7}}")
                        .send()
                        .expect(200);
                assertThat(show(4).expect(200).body().get("result").isNull()).isTrue();
                holder.rollback();
                assertThat(announced.join()).isEqualTo(200);
            }
            assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind LIKE 'RESULT_%'"))
                    .isEqualTo(5_000L);
            assertThat(show(4).body().at("/result/outcome").asText()).isEqualTo("REJECTED");
        }

        private void addThousands(int count) {
            world.execute("""
                    INSERT INTO account (id, version, email, email_key, password_hash, name, language, status, roles, created_at)
                    SELECT gen_random_uuid(), 0, 'n' || i || '@example.org', 'n' || i || '@example.org', '', 'Osoba', 'PL', 'ACTIVE',
                      '{USER}', now() FROM generate_series(1, %d) i""".formatted(count));
            world.execute("""
                    INSERT INTO application (id, version, recruitment_id, programme_id, applicant_id, status, answers, declarations,
                      consents, reference, submitted_at, content, content_sha256, created_at, updated_at)
                    SELECT gen_random_uuid(), 1, r.id, r.programme_id, a.id, 'UNDER_REVIEW', '{}', '{}', '{}', a.email, now(), '', '',
                      now(), now() FROM account a, recruitment r WHERE a.email LIKE 'n%%@example.org' AND r.id = '%s'""".formatted(recruitment.id()));
        }

        private boolean isWaiting() {
            return (Long) world.single("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND query LIKE 'INSERT INTO outbox_message%'")
                    > 0;
        }

        @Test
        @DisplayName("REC-8: a contest awards its best instead, in their order")
        void contestsAward() {
            begin(Map.of("places", 3, "resultsOn", 0, "kind", "CONTEST"));
            prepare(3, 0).expect(200);
            announce().expect(200);
            JsonNode awards = recruitment.get("awards");
            assertThat(awards.findValuesAsText("applicationId"))
                    .isEqualTo(
                            applications.stream().limit(3).map(UUID::toString).toList());
            assertThat(awards.findValuesAsText("place")).containsExactly("1", "2", "3");
            assertThat(world.single("SELECT count(*) FROM participation")).isEqualTo(0L);
            assertThat(Http.get(recruitment.path() + "/awards")
                            .as(people.get(1))
                            .send()
                            .body()
                            .get("items"))
                    .hasSize(1);
            assertThat(world.lastMessageTo(people.get(0).email())).contains("nagrodzone");
        }
    }

    @Nested
    class OfPlaces {

        @BeforeEach
        void announceResults() {
            prepare(PLACES, 2).expect(200);
            announce().expect(200);
        }

        @Test
        @DisplayName("APP-9: when a participant resigns, the first on the reserve list is offered the place")
        void theFirstInReserveIsOfferedThePlace() {
            act(2, "accept-place").expect(409, "state-conflict");
            assertThat(resign(0).expect(200).text("status")).isEqualTo("RESIGNED");
            resign(0).expect(409, "state-conflict");
            assertThat(show(2).body().at("/offer/status").asText()).isEqualTo("OPEN");
            assertThat(show(2).body().get("allowedActions").toString())
                    .isEqualTo("[\"ACCEPT_PLACE\",\"DECLINE_PLACE\"]");
            assertThat(show(3).body().get("offer").isNull()).isTrue();
            assertThat(world.lastMessageTo(people.get(2).email())).contains("Zwolniło się miejsce");
            act(3, "accept-place").expect(409, "state-conflict");
            assertThat(act(2, "accept-place").expect(200).text("status")).isEqualTo("ACCEPTED");
            assertThat(participationOf(2)).isNotEmpty();
            act(2, "accept-place").expect(409, "state-conflict");
        }

        @Test
        @DisplayName("APP-9: a place that is declined, or not accepted in time, goes on to the next, once")
        void placesGoOn() throws Exception {
            resign(0).expect(200);
            act(2, "decline-place").expect(200);
            assertThat(show(3).body().at("/offer/status").asText()).isEqualTo("OPEN");
            clock.setTo(Instant.now().plus(Duration.ofDays(8)));
            Person late = world.again(people.get(3));
            String path = "/api/v1/applications/" + applications.get(3);
            Http.post(path + "/accept-place").as(late).newKey().send().expect(409, "state-conflict");
            Race.of(2, i -> {
                ManagedContext request = Arc.container().requestContext();
                request.activate();
                reserveList.goOn();
                request.terminate();
                return 0;
            });
            assertThat(Http.get(path).as(late).send().body().at("/offer/status").asText())
                    .isEqualTo("LAPSED");
            assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind = 'PLACE_LAPSED'"))
                    .isEqualTo(1L);
        }

        @Test
        @DisplayName("APP-9: two who resign at once make two offers, to two people")
        void twoResignationsMakeTwoOffers() throws Exception {
            assertThat(Race.of(4, i -> resign(i % 2).status())).contains(200).containsOnly(200, 409);
            assertThat(world.single("SELECT count(*) FROM place_offer WHERE status = 'OPEN'"))
                    .isEqualTo(2L);
            assertThat(Race.of(8, i -> act(2 + i % 2, "accept-place").status())).containsOnly(200, 409);
            assertThat(world.single("SELECT count(*) FROM participation WHERE status = 'ACTIVE'"))
                    .isEqualTo(2L);
        }

        @Test
        @DisplayName("rule 33: a participation is known to its participant and the programme's coordinators alone")
        void participationsAreTheirOwners() {
            String path = "/api/v1/participations/" + participationOf(0);
            Http.get(path).as(people.get(0)).send().expect(200);
            Http.get(path).as(people.get(1)).send().expect(404, "not-found");
            Http.get(path).as(recruitment.coordinator()).send().expect(200);
        }
    }
}
