package pl.partycypacja.notifications.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import pl.partycypacja.notifications.domain.MailSettings.Delivery;

/// Sends what the outbox holds (NOT-1): at least once, in order per recipient, by any number of instances. A
/// message is taken for a while, sent outside of any transaction, and then marked; who takes it and dies leaves it
/// to the next.
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MAX_ATTEMPTS = 12;
    private static final int LEASE_SECONDS = 120;
    private static final int MAX_BACKOFF_SECONDS = 3_600;
    private static final int MAX_ERROR_LENGTH = 500;

    private final EntityManager database;
    private final SmtpMailer mailer;
    private final MailSettings settings;

    Dispatcher(EntityManager database, SmtpMailer mailer, MailSettings settings) {
        this.database = database;
        this.mailer = mailer;
        this.settings = settings;
    }

    private record Message(UUID id, SmtpMailer.Mail mail) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dispatch() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<Message> message = QuarkusTransaction.requiringNew().call(this::take);
            if (message.isEmpty()) {
                return;
            }
            send(message.get());
        }
    }

    /// One at a time, so that no lease runs out while others are being sent; only the first waiting message of each
    /// recipient, so that their order holds.
    private Optional<Message> take() {
        List<?> rows = database.createNativeQuery("""
                        UPDATE outbox_message SET next_attempt_at = now() + make_interval(secs => :lease), attempts = attempts + 1
                        WHERE id = (
                          SELECT m.id FROM outbox_message m
                          WHERE m.status = 'PENDING' AND m.next_attempt_at <= now() AND NOT EXISTS (
                            SELECT 1 FROM outbox_message earlier
                            WHERE earlier.status = 'PENDING' AND earlier.recipient = m.recipient AND earlier.id < m.id)
                          ORDER BY m.next_attempt_at, m.id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, subject, body, html, calendar
                        """, Tuple.class)
                .setParameter("lease", LEASE_SECONDS)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Message(
                        row.get(0, UUID.class),
                        new SmtpMailer.Mail(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, String.class))))
                .findFirst();
    }

    private void send(Message message) {
        try {
            if (settings.delivery() == Delivery.SMTP) {
                mailer.send(message.mail());
            }
        } catch (MessagingException refusedOrUnreachable) {
            LOG.warnf(
                    "Message %s was not sent: %s",
                    message.id(), refusedOrUnreachable.getClass().getSimpleName());
            QuarkusTransaction.requiringNew().run(() -> postpone(message, refusedOrUnreachable));
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> markSent(message));
    }

    /// What was sent through SMTP keeps no token: who reads the table cannot use it.
    private void markSent(Message message) {
        database.createNativeQuery("""
                        UPDATE outbox_message SET status = 'SENT', sent_at = now(), last_error = NULL,
                          body = CASE WHEN is_secret AND :smtp THEN '' ELSE body END,
                          html = CASE WHEN is_secret AND :smtp THEN '' ELSE html END
                        WHERE id = :id
                        """)
                .setParameter("id", message.id())
                .setParameter("smtp", settings.delivery() == Delivery.SMTP)
                .executeUpdate();
    }

    /// Twice as long each time, an hour at most; given up after a dozen tries, and then for staff to send again.
    private void postpone(Message message, MessagingException why) {
        String error = String.valueOf(why.getMessage()).replace("\0", "");
        database.createNativeQuery("""
                        UPDATE outbox_message SET last_error = :error,
                          status = CASE WHEN attempts >= :max THEN 'FAILED' ELSE 'PENDING' END,
                          next_attempt_at = now() + make_interval(secs => least(:cap, :first * power(2, attempts)))
                        WHERE id = :id
                        """)
                .setParameter("id", message.id())
                .setParameter("max", MAX_ATTEMPTS)
                .setParameter("cap", MAX_BACKOFF_SECONDS)
                .setParameter("first", settings.firstPause().toMillis() / 1_000.0)
                .setParameter("error", error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)))
                .executeUpdate();
    }
}
