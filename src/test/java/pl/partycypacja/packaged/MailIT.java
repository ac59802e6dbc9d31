package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.Await;
import pl.partycypacja.fixtures.TestDatabase;

/// Mail through a real SMTP server that is down, says nothing, or refuses someone.
class MailIT {

    private static final String REFUSED = "odmowa@example.org";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("NOT-1: server down, slow, refusing one address: the others are told, in order, and nothing is lost")
    void nothingIsLost() throws Exception {
        int port = freePort();
        try (EmbeddedPostgres database = TestDatabase.startServer()) {
            Seed seed = new Seed(database);
            Map<String, String> settings = new HashMap<>(Instance.settings(folder, database, "demo"));
            settings.put("partycypacja.mail.delivery", "SMTP");
            settings.put("partycypacja.mail.host", "localhost");
            settings.put("partycypacja.mail.port", Integer.toString(port));
            settings.put("partycypacja.mail.timeout", "500ms");
            settings.put("partycypacja.mail.first-pause", "100ms");
            try (Instance instance = Instance.start(folder, settings)) {
                register(instance, "pierwsza@example.org");
                awaitFailed(seed, "pierwsza@example.org");
                try (ServerSocket silent = new ServerSocket(port)) {
                    register(instance, REFUSED);
                    register(instance, "druga@example.org");
                    // Registered while the server said nothing: it was tried, it failed, and it waits.
                    awaitFailed(seed, REFUSED);
                    awaitFailed(seed, "druga@example.org");
                    assertThat(instance.get("/problems").statusCode()).isEqualTo(200);
                }
                deliver(instance, port, seed);
            }
        }
    }

    private static void deliver(Instance instance, int port, Seed seed) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        mail.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().equals(REFUSED)) {
                throw new MessagingException("550 no such person");
            }
            return mail.getUserManager().getUserByEmail(address.getEmail()) == null
                    ? mail.getUserManager().createUser(address.getEmail(), address.getEmail(), "x")
                    : mail.getUserManager().getUserByEmail(address.getEmail());
        });
        mail.start();
        try {
            // Registered once more: told so in a second message, after the first.
            register(instance, "druga@example.org");
            Await.until("three messages to be sent", () -> seed.count("outbox_message WHERE status = 'SENT'") >= 3);
            assertThat(mail.getReceivedMessages()).hasSize(3);
            assertThat(seed.count("outbox_message WHERE recipient = '" + REFUSED + "' AND status = 'PENDING'"))
                    .isEqualTo(1);
            assertThat(seed.count("outbox_message WHERE status = 'SENT' AND (body <> '' OR html <> '') AND is_secret"))
                    .as("tokens do not stay")
                    .isZero();
            assertThat(seed.single(
                            "SELECT bool_and(x) FROM (SELECT sent_at > lag(sent_at) OVER (ORDER BY id) OR lag(id) OVER (ORDER BY id) IS NULL"
                                    + " AS x FROM outbox_message WHERE recipient = 'druga@example.org') o"))
                    .isEqualTo("t");
        } finally {
            mail.stop();
        }
    }

    private static void awaitFailed(Seed seed, String recipient) throws Exception {
        String failed = "outbox_message WHERE status = 'PENDING' AND last_error IS NOT NULL AND recipient = '%s'";
        Await.until("a failed message to " + recipient, () -> seed.count(failed.formatted(recipient)) > 0);
    }

    private static void register(Instance instance, String email) throws Exception {
        assertThat(instance.post(
                                "/api/v1/auth/register",
                                "{\"email\": \"%s\", \"password\": \"dlugie-haslo-12\", \"name\": \"Osoba\", \"language\": \"PL\"}"
                                        .formatted(email))
                        .statusCode())
                .isEqualTo(202);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
