package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Await;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.values.Warsaw;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResultsResourceTest extends AfterReviews {

    @Inject
    DataSource dataSource;

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
        begin(Map.of("resultsOn", month(1)));
        prepare(PLACES, 0).expect(200);
        announce().expect(409, "results-too-early");
        begin(Map.of("resultsOn", month(0)));
        prepare(PLACES, 0).expect(200);
        announce().expect(200);
    }

    private static String month(int later) {
        return YearMonth.now(Warsaw.ZONE).plusMonths(later).toString();
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
        List<Integer> statuses = Gate.race(
                world,
                "application_event",
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
        assertThat(world.single(
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
            Await.until("the announcement to write messages", () -> isWaiting() || announced.isDone());
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
                .isEqualTo(applications.stream().limit(3).map(UUID::toString).toList());
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
