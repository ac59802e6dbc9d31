package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.platform.database.EmbeddedDatabase;

/// The packaged application as an operator runs it, and two of it on one database.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionIT {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres database;
    private static GreenMail smtp;
    private static Map<String, String> settings;
    private static Instance instance;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.startServer();
        smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        smtp.start();
        settings = new HashMap<>(Instance.settings(folder, database, "prod"));
        settings.put("partycypacja.demo-data", "true");
        settings.put("partycypacja.mail.host", "localhost");
        settings.put("partycypacja.mail.port", Integer.toString(smtp.getSmtp().getPort()));
        settings.put("partycypacja.administrators", "szefowa@example.org");
        instance = Instance.start(folder, settings);
    }

    @AfterAll
    static void stop() throws Exception {
        instance.close();
        smtp.stop();
        database.close();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }

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
                            "partycypacja.public-url",
                            "partycypacja.tokens.keys",
                            "partycypacja.tokens.audience",
                            "PARTYCYPACJA_TOKENS_AUDIENCE")
                    .doesNotContain("partycypacja.tokens.issuer");
        }
    }

    @Test
    @DisplayName("GRA-5: production does not start as someone who could rewrite the ledger")
    void productionDoesNotStartAsTheOwner() {
        Map<String, String> asOwner = with("quarkus.datasource.username", EmbeddedDatabase.OWNER);
        asOwner.put("quarkus.datasource.password", EmbeddedDatabase.OWNER);
        try (Instance stopped = Instance.runToItsEnd(folder, asOwner)) {
            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.output()).contains("partycypacja_application");
        }
    }

    @Test
    @DisplayName("production does not start with a database login that waits for ever")
    void productionDoesNotStartWithoutTimeOuts() throws Exception {
        try (Connection owner = database.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE ROLE patient LOGIN PASSWORD 'patient' IN ROLE partycypacja_application");
        }
        Map<String, String> patient = with("quarkus.datasource.username", "patient");
        patient.put("quarkus.datasource.password", "patient");
        try (Instance stopped = Instance.runToItsEnd(folder, patient)) {
            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.output())
                    .contains("idle_in_transaction_session_timeout, lock_timeout, statement_timeout");
        }
    }

    @Test
    @DisplayName("production has no demo data, no demo accounts, no mailbox and no settable clock")
    void productionHasNothingOfTheDemo() throws Exception {
        assertThat(instance.get("/api/v1/programmes").body()).contains("\"items\":[]");
        assertThat(instance.get("/dev/mailbox").statusCode()).isEqualTo(404);
        assertThat(instance.post(
                                "/api/v1/auth/login",
                                "{\"email\": \"admin@demo.example\", \"password\": \"Demo-Partycypacja-1\"}")
                        .statusCode())
                .isEqualTo(401);
        try (Instance stopped = Instance.runToItsEnd(folder, with("partycypacja.clock", "2021-04-01T10:00"))) {
            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.output()).contains("partycypacja.clock");
        }
    }

    @Test
    @DisplayName(
            "ACC-1: production mails through a real SMTP server, keeps no token, and makes the named administrator one")
    void productionMailsThroughSmtp() throws Exception {
        String account = "{\"email\": \"szefowa@example.org\", \"password\": \"dlugie-haslo-12\"";
        instance.post("/api/v1/auth/register", account + ", \"name\": \"Żaneta Łęcka\", \"language\": \"PL\"}");
        assertThat(smtp.waitForIncomingEmail(20_000, 1)).isTrue();
        String text = ((MimeMultipart) smtp.getReceivedMessages()[0].getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text).contains("Żaneta Łęcka");
        String token = text.lines()
                .filter(line -> line.matches("[A-Za-z0-9_-]{43}"))
                .findFirst()
                .orElseThrow();
        assertThat(instance.post(
                                "/api/v1/auth/verify-email",
                                "{\"token\": \"" + token + "\", \"password\": \"dlugie-haslo-12\"}")
                        .statusCode())
                .isEqualTo(204);
        String tokens = instance.post("/api/v1/auth/login", account + "}").body();
        String accessToken = Http.JSON.readTree(tokens).get("accessToken").asText();
        assertThat(new String(Base64.getUrlDecoder().decode(accessToken.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .contains("\"admin\"");
        assertThat(instance.output()).doesNotContain("szefowa@example.org").doesNotContain(token);
    }

    @Test
    @Order(Integer.MAX_VALUE) // ends the database
    @DisplayName("health, readiness and metrics are on the management port alone")
    void operatorsHaveAPortOfTheirOwn() throws Exception {
        assertThat(instance.manage("/q/health/live").body()).contains("\"status\": \"UP\"");
        assertThat(instance.manage("/q/health/ready").body()).contains("Database connections health check");
        assertThat(instance.manage("/q/metrics").body())
                .contains("http_server_requests_seconds_count", "uri=\"/problems\"");
        for (String path : List.of("/q/health", "/q/metrics", "/q/dev-ui")) {
            assertThat(instance.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(instance.manage("/api/v1/programmes").statusCode()).isEqualTo(404);
        database.close();
        assertThat(instance.manage("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(instance.manage("/q/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = instance.get("/api/v1/programmes");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("\"code\":\"service-unavailable\"");
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    @DisplayName("rule 30: every request is a line of JSON with its ids and without personal data")
    void everyRequestIsALineOfJson() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(instance.get("/api/v1/calendar-feeds/tajny-adres/calendar.ics")
                        .statusCode())
                .isEqualTo(404);
        instance.send(instance.request("/api/v1/organisations?q=Anna+Tajna")
                .header("X-Request-Id", "prosba-1")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        JsonNode line = Http.JSON.readTree(instance.awaitLine("\"prosba-1\""));
        assertThat(line.get("message").asText()).matches("GET /api/v1/organisations 401 \\d+ ms");
        assertThat(line.at("/mdc/requestId").asText()).isEqualTo("prosba-1");
        assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
        assertThat(instance.output()).doesNotContain("Tajna", "tajny-adres");
    }
}
