package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.Await;
import pl.partycypacja.fixtures.TestDatabase;

/// The process is killed while it announces results, wherever it is; whatever remains is whole.
class KilledResultsIT {

    private static final int APPLICATIONS = 60;
    private static final int ACCEPTED = 20;
    private static final Instant START = Instant.parse("2021-04-26T08:00:00Z");
    private static final String KEY = "announce-once-0001";

    /// What the announcement waits for when it is killed: each next lock is met later than the one before.
    private static final List<String> WAITS = List.of(
            "LOCK TABLE idempotency_record IN SHARE MODE",
            "SELECT pg_advisory_lock(hashtextextended((SELECT id::text FROM recruitment WHERE name LIKE '%2021'), 3))",
            "SELECT 1 FROM recruitment FOR UPDATE",
            "SELECT 1 FROM application FOR UPDATE",
            "LOCK TABLE decision IN SHARE MODE",
            "LOCK TABLE application_event IN SHARE MODE",
            "LOCK TABLE participation IN SHARE MODE",
            "LOCK TABLE outbox_message IN SHARE MODE");

    @TempDir
    private Path folder;

    private EmbeddedPostgres database;
    private GreenMail mail;
    private Map<String, String> settings;
    private Seed seed;

    @BeforeEach
    void startServers() throws Exception {
        database = TestDatabase.startServer();
        seed = new Seed(database);
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        settings = new HashMap<>(Instance.settings(folder, database, "demo"));
        settings.put("partycypacja.clock", "2021-04-26T10:00");
        settings.put("partycypacja.rate-limits.auth-per-minute", "1000");
        settings.put("partycypacja.mail.delivery", "SMTP");
        settings.put("partycypacja.mail.host", "localhost");
        settings.put("partycypacja.mail.port", Integer.toString(mail.getSmtp().getPort()));
    }

    @AfterEach
    void stopServers() throws Exception {
        mail.stop();
        database.close();
    }

    @Test
    @DisplayName("APP-8, NOT-1: killed at ten points, either nothing or everything is announced, and everyone is told")
    void whateverRemainsIsWhole() throws Exception {
        Instance instance = Instance.start(folder, settings);
        settings.put("partycypacja.demo-data", "false");
        seed.applications(APPLICATIONS, "UNDER_REVIEW");
        seed.decisions(ACCEPTED);
        for (String wait : WAITS) {
            killWhileItWaits(instance, wait);
            assertWhole();
            assertThat(announced()).as("killed before the commit: " + wait).isZero();
            instance = Instance.start(folder, settings);
        }

        announce(instance);
        instance.kill();
        awaitEnd();
        assertWhole();

        instance = Instance.start(folder, settings);
        announce(instance).join();
        Await.until(
                "a tenth of the messages to be sent",
                () -> seed.count("outbox_message WHERE kind LIKE 'RESULT_%' AND status = 'SENT'") >= APPLICATIONS / 10);
        instance.kill();
        awaitEnd();
        assertWhole();
        assertThat(announced()).isEqualTo(APPLICATIONS);

        // Whoever was being written to when the process died is written to again when the lease is over.
        seed.execute("UPDATE outbox_message SET next_attempt_at = now() WHERE status = 'PENDING'");
        try (Instance last = Instance.start(folder, settings)) {
            assertThat(announce(last).join()).isEqualTo(200);
            Await.until("all messages to be sent", () -> seed.count("outbox_message WHERE status = 'PENDING'") == 0);
        }
        assertWhole();
        Set<String> told = new HashSet<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            told.add(message.getRecipients(Message.RecipientType.TO)[0].toString());
        }
        assertThat(told).hasSize(APPLICATIONS);
        assertThat(mail.getReceivedMessages().length).isLessThanOrEqualTo(APPLICATIONS + 1);
    }

    private void killWhileItWaits(Instance instance, String wait) throws Exception {
        try (Connection holder = database.getPostgresDatabase().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(wait);
            announce(instance);
            Await.until(
                    "the announcement to come to the lock",
                    () -> seed.count(
                                    "pg_stat_activity WHERE application_name = 'partycypacja-api' AND wait_event_type = 'Lock'"
                                            + " AND query NOT LIKE 'UPDATE outbox_message%'")
                            > 0);
            instance.kill();
        }
        awaitEnd();
    }

    /// Until the database has noticed that the process is gone.
    private void awaitEnd() throws Exception {
        Await.until(
                "the process to be gone",
                () -> seed.count("pg_stat_activity WHERE application_name = 'partycypacja-api'") == 0);
    }

    private CompletableFuture<Integer> announce(Instance instance) throws Exception {
        String email = "coordinator@demo.example";
        String account = seed.single("SELECT id FROM account WHERE email = '" + email + "'");
        String token = AccessToken.of(folder, account, email, START, "user", "coordinator");
        String path = "/api/v1/recruitments/" + seed.single("SELECT id FROM recruitment WHERE name LIKE '%2021'")
                + "/announce-results";
        return CompletableFuture.supplyAsync(() -> {
            try {
                return instance.post(path, "", token, KEY).statusCode();
            } catch (Exception killed) {
                return 0;
            }
        });
    }

    private long announced() throws Exception {
        return seed.count("decision WHERE released_at IS NOT NULL");
    }

    /// Nothing at all, or all of it: states, history, participations, messages, the recruitment itself.
    private void assertWhole() throws Exception {
        boolean isAnnounced = announced() > 0;
        long all = isAnnounced ? APPLICATIONS : 0;
        assertThat(announced()).isEqualTo(all);
        assertThat(seed.count("application WHERE status IN ('ACCEPTED', 'REJECTED')"))
                .isEqualTo(all);
        assertThat(seed.count("application_event WHERE action = 'RESULT_ANNOUNCED'"))
                .isEqualTo(all);
        assertThat(seed.count("participation")).isEqualTo(isAnnounced ? ACCEPTED : 0);
        assertThat(seed.count("(SELECT DISTINCT application_id FROM outbox_message WHERE kind LIKE 'RESULT_%') each"))
                .isEqualTo(all);
        assertThat(seed.count("outbox_message WHERE kind LIKE 'RESULT_%'")).isEqualTo(all);
        assertThat(seed.count("recruitment WHERE results_announced_at IS NOT NULL"))
                .isEqualTo(isAnnounced ? 1 : 0);
        assertThat(seed.count("idempotency_record WHERE key = '" + KEY + "'")).isEqualTo(isAnnounced ? 1 : 0);
    }
}
