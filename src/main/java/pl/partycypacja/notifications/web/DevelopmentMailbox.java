package pl.partycypacja.notifications.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import pl.partycypacja.notifications.domain.MailSettings;
import pl.partycypacja.notifications.domain.Mailbox;
import pl.partycypacja.notifications.domain.MailboxMessage;
import pl.partycypacja.platform.demo.Demo;

/// Answers `GET /dev/mailbox?to=…` with what would have been sent, in development and the demo. In production
/// there is no such route.
@ApplicationScoped
class DevelopmentMailbox {

    private final Mailbox mailbox;
    private final ObjectMapper json;
    private final MailSettings settings;

    DevelopmentMailbox(Mailbox mailbox, ObjectMapper json, MailSettings settings) {
        this.mailbox = mailbox;
        this.json = json;
        this.settings = settings;
    }

    /// What the route answers.
    record MailboxResponse(List<MailboxMessage> items) {}

    void register(@Observes Router router) {
        if (Demo.isActive() && settings.delivery() == MailSettings.Delivery.MAILBOX) {
            router.get("/dev/mailbox").blockingHandler(this::answer, false);
        }
    }

    private void answer(RoutingContext request) {
        String to = request.queryParams().get("to");
        MailboxResponse response =
                new MailboxResponse(QuarkusTransaction.requiringNew().call(() -> mailbox.list(to == null ? "" : to)));
        try {
            request.response().putHeader("Content-Type", "application/json").end(json.writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
