package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.Await;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;

/// The selection of 2021 at two instances on one database, with a real SMTP server.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SelectionIT {

    private static final int CLIENTS = 64;
    private static final int SLOTS = 20;
    private static final Instant START = Instant.parse("2021-04-13T07:00:00Z");

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres database;
    private static GreenMail mail;
    private static Instance first;
    private static Instance second;
    private static Seed seed;
    private static String coordinator;
    private static String recruitment;

    @BeforeAll
    static void startBoth() throws Exception {
        database = TestDatabase.startServer();
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        Map<String, String> settings = new HashMap<>(Instance.settings(folder, database, "demo"));
        settings.put("partycypacja.clock", "2021-04-13T09:00");
        settings.put("partycypacja.rate-limits.auth-per-minute", "1000");
        settings.put("partycypacja.rate-limits.writes-per-minute", "1000");
        settings.put("partycypacja.mail.delivery", "SMTP");
        settings.put("partycypacja.mail.host", "localhost");
        settings.put("partycypacja.mail.port", Integer.toString(mail.getSmtp().getPort()));
        first = Instance.start(folder, settings);
        second = Instance.start(folder, settings);
        seed = new Seed(database);
        coordinator = first.logIn("coordinator@demo.example");
        recruitment = seed.single("SELECT id FROM recruitment WHERE name LIKE '%2021'");
    }

    @AfterAll
    static void stopBoth() throws Exception {
        first.close();
        second.close();
        mail.stop();
        database.close();
    }

    private static Instance eitherOf(int number) {
        return number % 2 == 0 ? first : second;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    @Order(1)
    @DisplayName("APP-5: assigned all at once from two instances, nothing is assigned twice")
    void nothingIsAssignedTwice() throws Exception {
        String path = "/api/v1/recruitments/" + recruitment + "/assign-reviewers";
        assertThat(Race.of(
                        6,
                        i -> eitherOf(i)
                                .post(path, "{\"reviewersPerApplication\": 2}", coordinator, key())
                                .statusCode()))
                .containsOnly(200);
        assertThat(seed.count("review")).isEqualTo(48);
        assertThat(seed.count("(SELECT application_id FROM review GROUP BY 1 HAVING count(*) <> 2) odd"))
                .isZero();
    }

    @Test
    @Order(2)
    @DisplayName("APP-7: 64 clients race for 20 slots from two instances: 20 bookings, no applicant twice")
    void twentySlotsAreBookedOnce() throws Exception {
        seed.applications(CLIENTS, "SHORTLISTED");
        List<String> tokens = new ArrayList<>();
        List<String> applications = new ArrayList<>();
        for (int i = 1; i <= CLIENTS; i++) {
            String email = "a" + i + "@example.org";
            String account = seed.single("SELECT id FROM account WHERE email = '" + email + "'");
            tokens.add(AccessToken.of(folder, account, email, START, "user"));
            applications.add(seed.single("SELECT id FROM application WHERE reference = 'SEED-a" + i + "@example.org'"));
        }
        List<String> slots = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            JsonNode slot = Http.JSON.readTree(first.post(
                            "/api/v1/recruitments/" + recruitment + "/interview-slots",
                            "{\"startsAt\": \"2021-04-2%dT%02d:00:00Z\", \"lengthMinutes\": 30, \"place\": \"Warszawa\", \"link\": null, \"panel\": []}"
                                    .formatted(i % 3, 8 + i / 3),
                            coordinator,
                            key())
                    .body());
            slots.add(slot.get("id").asText());
        }
        // Each client tries slot after slot until it has one, or all are gone.
        List<Integer> booked = Race.of(CLIENTS, CLIENTS, i -> {
            int attempt = 0;
            while (attempt < SLOTS) {
                int status = eitherOf(i + attempt)
                        .post(
                                "/api/v1/interview-slots/" + slots.get((i + attempt) % SLOTS) + "/book",
                                "{\"applicationId\": \"" + applications.get(i) + "\"}",
                                tokens.get(i),
                                key())
                        .statusCode();
                if (status == 503) {
                    // So many at once may find no connection to the database, and are asked to come again.
                    Instance.pause();
                } else if (status == 409) {
                    attempt++;
                } else {
                    return status;
                }
            }
            return 409;
        });
        assertThat(booked).containsOnly(200, 409);
        assertThat(booked.stream().filter(status -> status == 200)).hasSize(SLOTS);
        assertThat(seed.count("interview_slot WHERE application_id IS NOT NULL"))
                .isEqualTo(SLOTS);
        assertThat(seed.count("(SELECT DISTINCT application_id FROM interview_slot) each"))
                .isEqualTo(SLOTS);
    }

    @Test
    @Order(3)
    @DisplayName("NOT-1: two dispatchers send each message once, as text and HTML, with its calendar")
    void eachMessageIsSentOnce() throws Exception {
        Await.until("all messages to be sent", () -> seed.count("outbox_message WHERE status = 'PENDING'") == 0);
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(Math.toIntExact(seed.count("outbox_message WHERE status = 'SENT'")));
        List<String> ids = new ArrayList<>();
        int calendars = 0;
        for (MimeMessage message : received) {
            ids.add(message.getMessageID());
            String whole = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message);
            assertThat(whole).contains("text/plain", "text/html");
            calendars += whole.contains("text/calendar") ? 1 : 0;
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(calendars).isEqualTo(SLOTS);
    }
}
