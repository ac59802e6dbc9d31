package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.platform.security.TokenKeys;

/// Two of the packaged application on one database, as behind a load balancer.
class TwoInstancesIT {

    private static final int LOGINS_PER_MINUTE = 20;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres database;
    private static Instance first;
    private static Instance second;
    private static String user;
    private static String expert;
    private static String member;

    @BeforeAll
    static void startBoth() throws Exception {
        database = TestDatabase.startServer();
        Map<String, String> settings = new HashMap<>(Instance.settings(folder, database, "demo"));
        settings.put("partycypacja.clock", "2021-04-01T10:00");
        // One caller reads and changes ten thousand times.
        settings.put("partycypacja.rate-limits.reads-per-minute", "1000000");
        settings.put("partycypacja.rate-limits.writes-per-minute", "1000000");
        settings.put("partycypacja.rate-limits.auth-per-minute", Integer.toString(LOGINS_PER_MINUTE));
        String old = TokenKeys.generate();
        String young = TokenKeys.generate();
        settings.put("partycypacja.tokens.keys", keys(old, young));
        first = Instance.start(folder, settings);
        settings.put("partycypacja.tokens.keys", keys(young, old));
        second = Instance.start(folder, settings);
        user = first.logIn("user@demo.example");
        expert = first.logIn("expert@demo.example");
        member = second.logIn("ngo@demo.example");
    }

    private static String keys(String first, String second) throws IOException {
        ObjectNode both = (ObjectNode) Http.JSON.readTree(first);
        ((ArrayNode) both.get("keys")).add(Http.JSON.readTree(second).at("/keys/0"));
        return both.toString();
    }

    @AfterAll
    static void stopBoth() throws Exception {
        first.close();
        second.close();
        database.close();
    }

    @Test
    @DisplayName("APP-4: racing for the last allowed application of one applicant from two instances, one wins")
    void oneWinsFromTwoInstances() throws Exception {
        String path = "/api/v1/recruitments/" + recruitmentOf2021(second) + "/applications";
        assertThat(Race.of(
                        20,
                        i -> eitherOf(i)
                                .post(path, "{}", user, UUID.randomUUID().toString())
                                .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    @DisplayName("rule 18: of writers with one ETag at two instances, one wins")
    void ofWritersAtTwoInstancesOneWins() throws Exception {
        String draft = Http.JSON
                .readTree(first.post(
                                "/api/v1/recruitments/" + recruitmentOf2021(first) + "/applications",
                                "{}",
                                expert,
                                UUID.randomUUID().toString())
                        .body())
                .get("id")
                .asText();
        String path = "/api/v1/applications/" + draft;
        String etag = first.get(path, expert).headers().firstValue("ETag").orElseThrow();
        assertThat(Race.of(
                        20,
                        i -> eitherOf(i)
                                .patch(path, "{\"answers\": {\"motivation\": \"Wersja " + i + "\"}}", expert, etag)
                                .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    @DisplayName("rule 21: a key sent to both instances at once has one effect, and both give one answer")
    void oneKeyHasOneEffect() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\": \"Stowarzyszenie\", \"kind\": \"NGO\"}";
        Set<String> answers = ConcurrentHashMap.newKeySet();
        assertThat(Race.of(12, i -> {
                    HttpResponse<String> answer = eitherOf(i).post("/api/v1/organisations", body, user, key);
                    if (answer.statusCode() == 201) {
                        answers.add(answer.body());
                    }
                    return answer.statusCode();
                }))
                .contains(201)
                .containsOnly(201, 409);
        HttpResponse<String> later = second.post("/api/v1/organisations", body, user, key);
        assertThat(later.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(answers).containsExactly(later.body());
    }

    @Test
    @DisplayName("rule 28: requests are counted across instances, and one too many is 429 with Retry-After")
    void requestsAreCountedAcrossInstances() throws Exception {
        String wrong = "{\"email\": \"nikt@example.org\", \"password\": \"niepoprawne-haslo\"}";
        Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();
        List<Integer> statuses = Race.of(2 * LOGINS_PER_MINUTE, i -> {
            HttpResponse<String> answer = eitherOf(i).post("/api/v1/auth/login", wrong);
            if (answer.statusCode() == 429) {
                refused.add(answer);
            }
            return answer.statusCode();
        });
        assertThat(statuses).containsOnly(401, 429);
        assertThat(refused).hasSizeGreaterThan(LOGINS_PER_MINUTE / 2).allSatisfy(answer -> {
            assertThat(answer.body()).contains("\"code\":\"rate-limited\"");
            assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d?");
            assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"auth\";q=20;w=60");
            assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"auth\";r=0;t=");
        });
    }

    @Test
    @DisplayName("rule 32: of 10 000 random changes and reads at two instances, none shows what is too old")
    void keptAnswersAreFresh() throws Exception {
        long random = System.nanoTime();
        System.out.println("random changes from seed " + random);
        new Freshness(List.of(first, second), first.logIn("coordinator@demo.example"), new Seed(database), random)
                .prove(10_000);
        assertThat(first.manage("/q/metrics").body())
                .containsPattern("partycypacja_kept_answers_total\\{result=\"hit\"\\} [1-9]\\d{2}");
    }

    @Test
    @DisplayName("rule 28: 2 000 new callers at once are answered or told to wait")
    void newCallersAtOnce() throws Exception {
        List<Integer> statuses = Race.of(2_000, 64, i -> eitherOf(i).getFrom(address(i), "/api/v1/recruitments"));
        statuses.addAll(Race.of(2_000, 64, i -> eitherOf(i).getFrom(address(i + 2_000), "/api/v1/me")));
        assertThat(statuses).containsOnly(200, 401);
    }

    /// One of the machine's own: every address of 127.0.0.0/8 is.
    private static String address(int number) {
        return "127.1." + number / 250 + "." + (number % 250 + 1);
    }

    @Test
    @DisplayName("ACC-1: while keys are rotated, each instance signs with its own first and believes the other's")
    void keysAreRotatedWithoutAnyoneNoticing() throws Exception {
        assertThat(keyOf(member)).isNotEqualTo(keyOf(user));
        assertThat(first.get("/api/v1/me", member).statusCode()).isEqualTo(200);
        assertThat(second.get("/api/v1/me", user).statusCode()).isEqualTo(200);
        for (Instance instance : List.of(first, second)) {
            JsonNode keys = Http.JSON
                    .readTree(instance.get("/.well-known/jwks.json").body())
                    .get("keys");
            assertThat(keys.findValuesAsText("kid")).containsExactlyInAnyOrder(keyOf(user), keyOf(member));
            assertThat(keys.findValues("d")).isEmpty();
        }
    }

    private static String keyOf(String token) throws IOException {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return Http.JSON.readTree(header).get("kid").asText();
    }

    @Test
    @DisplayName("rule 1: the packaged application serves the document that is committed")
    void servedDocumentIsTheCommittedOne() throws Exception {
        assertThat(Http.JSON.readTree(first.get("/openapi?format=json").body()))
                .isEqualTo(Http.JSON.readTree(Path.of("openapi", "openapi.json").toFile()));
    }

    private static Instance eitherOf(int number) {
        return number % 2 == 0 ? first : second;
    }

    private static String recruitmentOf2021(Instance instance) throws Exception {
        return Http.JSON
                .readTree(
                        instance.get("/api/v1/programmes/pracownia-samorzadowa").body())
                .at("/currentRecruitment/id")
                .asText();
    }
}
