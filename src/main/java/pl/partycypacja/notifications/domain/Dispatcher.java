package pl.partycypacja.notifications.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import pl.partycypacja.notifications.domain.MailSettings.Delivery;

/// Sends what the outbox holds (NOT-1): each message at least once, each recipient's messages in their order,
/// from any number of instances. A message is taken for two minutes, sent outside of any transaction, and then
/// marked. When an instance dies after it took a message, another takes it once the two minutes are over.
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int MOST_AT_ONCE = 500;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MAX_ERROR_LENGTH = 500;

    private final OutboxRepository messages;
    private final SmtpMailer mailer;
    private final MailSettings settings;

    Dispatcher(OutboxRepository messages, SmtpMailer mailer, MailSettings settings) {
        this.messages = messages;
        this.mailer = mailer;
        this.settings = settings;
    }

    /// Messages are taken one at a time: no lease runs out while another message is being sent.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dispatch() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<OutgoingMail> mail = QuarkusTransaction.requiringNew().call(() -> messages.take(LEASE));
            if (mail.isEmpty()) {
                return;
            }
            send(mail.get());
        }
    }

    private void send(OutgoingMail mail) {
        boolean isDelivered = settings.delivery() == Delivery.SMTP;
        try {
            if (isDelivered) {
                mailer.send(mail);
            }
        } catch (MessagingException refusedOrUnreachable) {
            LOG.warnf(
                    "Message %s was not sent: %s",
                    mail.id(), refusedOrUnreachable.getClass().getSimpleName());
            postpone(mail, refusedOrUnreachable);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> messages.markSent(mail.id(), isDelivered));
    }

    private void postpone(OutgoingMail mail, MessagingException why) {
        Postponement postponement = Postponement.after(mail.attempts(), settings.firstPause());
        QuarkusTransaction.requiringNew().run(() -> messages.postpone(mail.id(), postponement, told(why)));
    }

    /// What the server said, as the table can hold it: without U+0000, 500 characters at most.
    static String told(MessagingException why) {
        String error = String.valueOf(why.getMessage()).replace("\0", "");
        return error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH));
    }
}
