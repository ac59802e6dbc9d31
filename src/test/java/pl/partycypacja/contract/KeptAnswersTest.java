package pl.partycypacja.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.contract.Document.Described;
import pl.partycypacja.fixtures.Await;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.platform.kept.Forgotten;

/// Every public answer is kept, and what is kept is what would be answered.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeptAnswersTest {

    /// Files are not kept; nor is what only a holder of a secret or a code may know, and what asks no database.
    private static final Set<String> NOT_KEPT = Set.of(
            "downloadEventDocument", "verifyCertificate", "readCalendarFeed", "listProblems", "getProblem", "getJwks");

    private static final Set<String> OF_ONE_REQUEST = Set.of("X-Request-Id", "RateLimit");

    @Inject
    Populated populated;

    @Inject
    MeterRegistry metrics;

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Forgotten forgotten;

    private boolean wasKept(Runnable request) {
        double before = hits();
        request.run();
        return hits() > before;
    }

    private double hits() {
        return metrics.get("partycypacja.kept.answers")
                .tag("result", "hit")
                .counter()
                .count();
    }

    private static List<String> headers(Answer answer) {
        return answer.response().headers().asList().stream()
                .filter(header -> !OF_ONE_REQUEST.contains(header.getName()))
                .map(Header::toString)
                .sorted()
                .toList();
    }

    private static String path(Described described, Things things) {
        return Document.operation(described).path().apply(things);
    }

    private List<Described> publicReads(Things things) {
        return Document.read().operations().stream()
                .filter(described -> described.method().equals("GET"))
                .filter(described -> !described.isSecured()
                        || Http.get(path(described, things)).send().status() == 200)
                .filter(described -> !NOT_KEPT.contains(described.id()))
                .toList();
    }

    @Test
    @DisplayName("rule 32: every public answer is kept, and given again as it was")
    void everyPublicAnswerIsKept() throws Exception {
        Things things = populated.things();
        List<Described> reads = publicReads(things);
        assertThat(reads).hasSizeGreaterThan(12);
        List<String> wrong = new ArrayList<>();
        for (Described described : reads) {
            String path = path(described, things);
            // In another language it is another question, which nobody has asked before.
            Answer made = Http.get(path).header("Accept-Language", "xx").send().expect(200);
            boolean[] kept = new boolean[1];
            Answer[] given = {made};
            for (int tries = 0; tries < 100 && !kept[0]; tries++) {
                kept[0] = wasKept(() -> given[0] = Http.get(path).send().expect(200));
                TimeUnit.MILLISECONDS.sleep(20);
            }
            if (!kept[0]) {
                wrong.add(described.id() + " is not kept");
            }
            if (!headers(made).equals(headers(given[0]))) {
                wrong.add(described.id() + ": " + headers(made) + " … " + headers(given[0]));
            }
            if (!Arrays.equals(made.bytes(), given[0].bytes())) {
                wrong.add(described.id() + " is another");
            }
            Answer notModified =
                    Http.get(path).header("If-None-Match", made.etag()).send();
            Answer made304 = Http.get(path)
                    .header("Accept-Language", "yy")
                    .header("If-None-Match", made.etag())
                    .send();
            if (notModified.status() != 304 || !headers(notModified).equals(headers(made304))) {
                wrong.add(described.id() + ": " + notModified.status() + headers(notModified) + headers(made304));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Answer kept(String path) throws Exception {
        Answer[] given = new Answer[1];
        Await.until(
                path + " is kept",
                () -> wasKept(() -> given[0] = Http.get(path).send().expect(200)));
        return given[0];
    }

    /// As somebody does who works on the database itself.
    private static void rename(Statement statement, Things things, String name) throws SQLException {
        statement.executeUpdate("UPDATE programme SET details = jsonb_set(details, '{name}', '\"" + name
                + "\"') WHERE slug = '" + things.slug() + "'");
    }

    private static String programmeName(String path) {
        return Http.get(path).send().expect(200).text("name");
    }

    @Test
    @DisplayName("rule 32: what this instance changed is seen at once, in every answer that shows it")
    void ownChangesAreSeenAtOnce() throws Exception {
        Things things = populated.things();
        String programme = "/api/v1/programmes/" + things.slug();
        for (int i = 0; i < 30; i++) {
            kept(programme);
            String name = "Program po zmianie " + i;
            Http.call("PATCH", programme)
                    .as(things.coordinator())
                    .header(
                            "If-Match",
                            Http.get(programme).as(things.coordinator()).send().etag())
                    .patch("{\"name\": \"" + name + "\"}")
                    .send()
                    .expect(200);
            assertThat(programmeName(programme)).isEqualTo(name);
            assertThat(new String(Http.get("/api/v1/programmes").send().bytes(), UTF_8))
                    .contains(name);
            assertThat(new String(Http.get("/api/v1/recruitments").send().bytes(), UTF_8))
                    .contains(name);
        }
    }

    @Test
    @DisplayName("rule 32: what another changed in the database is seen within a second")
    void changesOfOthersAreSeenWithinASecond() throws Exception {
        Things things = populated.things();
        String programme = "/api/v1/programmes/" + things.slug();
        try (Connection other = world.connection();
                Statement statement = other.createStatement()) {
            for (int i = 0; i < 5; i++) {
                kept(programme);
                String name = "Program po zmianie z zewnątrz " + i;
                rename(statement, things, name);
                TimeUnit.SECONDS.sleep(1);
                assertThat(programmeName(programme)).isEqualTo(name);
            }
        }
    }

    @Test
    @DisplayName("rule 32: a change whose transaction began long before others is not missed")
    void longTransactionsAreNotMissed() throws Exception {
        Things things = populated.things();
        String programme = "/api/v1/programmes/" + things.slug();
        try (Connection slow = world.connection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            rename(statement, things, "Powoli");
            world.execute("UPDATE edition SET updated_at = updated_at");
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(kept(programme).text("name")).isNotEqualTo("Powoli");
            slow.commit();
            TimeUnit.SECONDS.sleep(1);
            assertThat(programmeName(programme)).isEqualTo("Powoli");
        }
    }

    @Test
    @DisplayName(
            "rule 32, REC-2: no answer outlives the moment at which a recruitment opens or closes, nor one before it")
    void answersEndWithTheirMoments() throws Exception {
        Things things = populated.things();
        String recruitment = "/api/v1/recruitments/" + things.recruitment();
        JsonNode dates = Http.get(recruitment).send().expect(200).body();
        Instant opens = Instant.parse(dates.get("opensAt").asText());
        Instant closes = Instant.parse(dates.get("closesAt").asText());
        for (int i = 0; i < 3; i++) {
            for (Map.Entry<Instant, String> moment : List.of(
                    Map.entry(opens.minusSeconds(60), "UPCOMING"),
                    Map.entry(opens, "OPEN"),
                    Map.entry(closes.minusSeconds(60), "OPEN"),
                    Map.entry(closes, "CLOSED"),
                    Map.entry(opens.plusSeconds(60), "OPEN"))) {
                clock.setTo(moment.getKey());
                assertThat(Http.get(recruitment).send().text("state")).isEqualTo(moment.getValue());
                assertThat(kept(recruitment).text("state")).isEqualTo(moment.getValue());
            }
        }
    }

    @Test
    @DisplayName("rule 32: while the connection that asks for changes is cut again and again, nothing old is answered")
    void nothingOldIsAnsweredWhileTheConnectionIsCut() throws Exception {
        Things things = populated.things();
        String programme = "/api/v1/programmes/" + things.slug();
        try (Connection other = world.connection();
                Statement statement = other.createStatement()) {
            for (int i = 0; i < 5; i++) {
                kept(programme);
                statement.executeQuery("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'partycypacja-api background'");
                String name = "Program po przerwie " + i;
                rename(statement, things, name);
                TimeUnit.SECONDS.sleep(1);
                assertThat(programmeName(programme)).isEqualTo(name);
            }
        }
    }

    @Test
    @DisplayName("rule 32: what tells of changes is removed once every instance has seen it, and not before")
    void oldChangesAreRemoved() {
        world.execute("INSERT INTO public_change (source, changed_at) VALUES ('old', now() - interval '11 minutes'),"
                + " ('young', now() - interval '9 minutes')");
        forgotten.removeOld();
        assertThat(world.list("SELECT source FROM public_change WHERE source IN ('old', 'young')"))
                .containsExactly("young");
    }

    @Test
    @DisplayName("rule 32: who sends a token is answered for themselves, and nothing of it is kept for others")
    void answersToTokensAreNotKept() throws Exception {
        Things things = populated.things();
        String programme = "/api/v1/programmes/" + things.slug();
        kept(programme);
        assertThat(Http.get(programme).as(things.coordinator()).send().body().get("allowedActions"))
                .isNotEmpty();
        assertThat(kept(programme).body().get("allowedActions")).isEmpty();
        Http.get(programme).token("nie-ma-takiego").send().expect(401);
    }
}
