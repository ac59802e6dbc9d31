package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.platform.security.TokenKeys;

/// The packaged application as an operator runs it, and two of it on one database.
class ProductionIT {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName("production names every setting that is missing and stops")
    void productionNamesWhatIsMissing() {
        try (Instance stopped =
                Instance.runToItsEnd(folder, Map.of("partycypacja.tokens.issuer", "https://example.org"))) {
            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.output())
                    .contains(
                            "quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password")
                    .contains(
                            "partycypacja.tokens.keys", "partycypacja.tokens.audience", "PARTYCYPACJA_TOKENS_AUDIENCE")
                    .doesNotContain("partycypacja.tokens.issuer");
        }
    }

    @Test
    @DisplayName("production has no demo data, no demo accounts, no mailbox and no settable clock")
    void productionHasNothingOfTheDemo() throws Exception {
        try (EmbeddedPostgres database = TestDatabase.startServer()) {
            Map<String, String> settings = new HashMap<>(settings(database, "prod"));
            settings.put("partycypacja.demo-data", "true");
            try (Instance instance = Instance.start(folder, settings)) {
                assertThat(send(instance, "GET", "/api/v1/programmes", "").body())
                        .contains("\"items\":[]");
                assertThat(send(instance, "GET", "/dev/mailbox", "").statusCode())
                        .isEqualTo(404);
                assertThat(send(
                                        instance,
                                        "POST",
                                        "/api/v1/auth/login",
                                        "{\"email\": \"admin@demo.example\", \"password\": \"Demo-Partycypacja-1\"}")
                                .statusCode())
                        .isEqualTo(401);
                assertThat(instance.output()
                                .lines()
                                .filter(line -> line.startsWith("{"))
                                .toList())
                        .isNotEmpty();
            }
            settings.put("partycypacja.clock", "2021-04-01T10:00");
            try (Instance stopped = Instance.runToItsEnd(folder, settings)) {
                assertThat(stopped.exitCode()).isEqualTo(1);
                assertThat(stopped.output()).contains("partycypacja.clock");
            }
        }
    }

    @Test
    @DisplayName(
            "ACC-1: production mails through a real SMTP server, keeps no token, and makes the named administrator one")
    void productionMailsThroughSmtp() throws Exception {
        GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        smtp.start();
        try (EmbeddedPostgres database = TestDatabase.startServer()) {
            Map<String, String> settings = new HashMap<>(settings(database, "prod"));
            settings.put("partycypacja.mail.host", "localhost");
            settings.put(
                    "partycypacja.mail.port", Integer.toString(smtp.getSmtp().getPort()));
            settings.put("partycypacja.administrators", "szefowa@example.org");
            try (Instance instance = Instance.start(folder, settings)) {
                String account = "{\"email\": \"szefowa@example.org\", \"password\": \"dlugie-haslo-12\"";
                send(
                        instance,
                        "POST",
                        "/api/v1/auth/register",
                        account + ", \"name\": \"Żaneta Łęcka\", \"language\": \"PL\"}");
                assertThat(smtp.waitForIncomingEmail(20_000, 1)).isTrue();
                String text = smtp.getReceivedMessages()[0].getContent().toString();
                assertThat(text).contains("Żaneta Łęcka");
                String token = text.lines()
                        .filter(line -> line.matches("[A-Za-z0-9_-]{43}"))
                        .findFirst()
                        .orElseThrow();
                assertThat(send(instance, "POST", "/api/v1/auth/verify-email", "{\"token\": \"" + token + "\"}")
                                .statusCode())
                        .isEqualTo(204);
                String tokens = send(instance, "POST", "/api/v1/auth/login", account + "}")
                        .body();
                String accessToken =
                        Http.JSON.readTree(tokens).get("accessToken").asText();
                assertThat(new String(
                                Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]), StandardCharsets.UTF_8))
                        .contains("\"admin\"");
                assertThat(instance.output())
                        .doesNotContain("szefowa@example.org")
                        .doesNotContain(token);
            }
        } finally {
            smtp.stop();
        }
    }

    @Test
    @DisplayName("APP-4: racing for the last allowed application of one applicant from two instances, one wins")
    void oneWinsFromTwoInstances() throws Exception {
        try (EmbeddedPostgres database = TestDatabase.startServer()) {
            Map<String, String> settings = settings(database, "demo");
            try (Instance first = Instance.start(folder, settings);
                    Instance second = Instance.start(folder, settings)) {
                String token = Http.JSON
                        .readTree(send(
                                        first,
                                        "POST",
                                        "/api/v1/auth/login",
                                        "{\"email\": \"user@demo.example\", \"password\": \"Demo-Partycypacja-1\"}")
                                .body())
                        .get("accessToken")
                        .asText();
                String recruitment = Http.JSON
                        .readTree(send(second, "GET", "/api/v1/programmes/pracownia-samorzadowa", "")
                                .body())
                        .at("/currentRecruitment/id")
                        .asText();
                List<Callable<Integer>> requests = IntStream.range(0, 20)
                        .<Callable<Integer>>mapToObj(i -> () -> create(
                                i % 2 == 0 ? first : second,
                                recruitment,
                                token,
                                UUID.randomUUID().toString()))
                        .toList();
                assertThat(race(requests)).containsOnlyOnce(201).containsOnly(201, 409);
                assertStoredAnswersAreShared(first, second, token);
            }
        }
    }

    /// The other instance gives the answer that the first one stored.
    private void assertStoredAnswersAreShared(Instance first, Instance second, String token) throws Exception {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\": \"Stowarzyszenie\", \"kind\": \"NGO\"}";
        HttpResponse<String> original = post(first, "/api/v1/organisations", body, token, key);
        HttpResponse<String> repeated = post(second, "/api/v1/organisations", body, token, key);
        assertThat(original.statusCode()).as(original.body()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(original.body());
        assertThat(repeated.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    private int create(Instance instance, String recruitment, String token, String key) throws Exception {
        return post(instance, "/api/v1/recruitments/" + recruitment + "/applications", "{}", token, key)
                .statusCode();
    }

    private HttpResponse<String> post(Instance instance, String path, String body, String token, String key)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(instance.base() + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(Instance instance, String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(instance.base() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Map<String, String> settings(EmbeddedPostgres database, String profile) throws Exception {
        Path keys = folder.resolve("keys.json");
        if (!Files.exists(keys)) {
            Files.writeString(keys, TokenKeys.generate());
        }
        return Map.of(
                "quarkus.profile",
                profile,
                "quarkus.datasource.jdbc.url",
                database.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "partycypacja.tokens.keys",
                keys.toString(),
                "partycypacja.tokens.issuer",
                "https://example.org",
                "partycypacja.tokens.audience",
                "partycypacja-api",
                profile.equals("demo") ? "partycypacja.clock" : "partycypacja.mail.port",
                profile.equals("demo") ? "2021-04-01T10:00" : "1");
    }

    private static List<Integer> race(List<Callable<Integer>> requests) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
