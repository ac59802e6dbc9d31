package pl.partycypacja.notifications.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import pl.partycypacja.notifications.domain.MailSettings;
import pl.partycypacja.platform.demo.Demo;

/// What would have been sent, at `GET /dev/mailbox?to=…`, in development and the demo. In production the route is
/// not made at all.
@ApplicationScoped
class DevelopmentMailbox {

    private static final int MAX_MESSAGES = 100;

    private final EntityManager database;
    private final ObjectMapper json;
    private final MailSettings settings;

    DevelopmentMailbox(EntityManager database, ObjectMapper json, MailSettings settings) {
        this.database = database;
        this.json = json;
        this.settings = settings;
    }

    record MailboxMessage(String to, String subject, String text, Instant createdAt) {}

    record Mailbox(List<MailboxMessage> items) {}

    void register(@Observes Router router) {
        if (Demo.isActive() && settings.delivery() == MailSettings.Delivery.MAILBOX) {
            router.get("/dev/mailbox").blockingHandler(this::answer, false);
        }
    }

    private void answer(RoutingContext request) {
        String to = request.queryParams().get("to");
        Mailbox mailbox = new Mailbox(QuarkusTransaction.requiringNew().call(() -> read(to == null ? "" : to)));
        try {
            request.response().putHeader("Content-Type", "application/json").end(json.writeValueAsString(mailbox));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The latest first.
    private List<MailboxMessage> read(String to) {
        List<?> rows = database.createNativeQuery("""
                        SELECT recipient, subject, body, created_at FROM outbox_message
                        WHERE :to = '' OR recipient = :to ORDER BY id DESC
                        """, Tuple.class)
                .setParameter("to", to)
                .setMaxResults(MAX_MESSAGES)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new MailboxMessage(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }
}
