package pl.partycypacja.notifications.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import pl.partycypacja.notifications.domain.MailSettings.Delivery;

/// Sends what the outbox holds (NOT-1): each message at least once, each recipient's messages in their order,
/// from any number of instances. Messages are taken for two minutes, a hundred at once; each is sent outside of any
/// transaction, and then marked. When an instance dies after it took a message, another takes it once the two minutes
/// are over.
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int MOST_BATCHES = 50;
    private static final Duration LEASE = Duration.ofMinutes(2);

    /// No message is begun after this: sending it must end before the lease does.
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private static final int MAX_ERROR_LENGTH = 500;

    private final OutboxRepository messages;
    private final SmtpMailer mailer;
    private final MailSettings settings;

    Dispatcher(OutboxRepository messages, SmtpMailer mailer, MailSettings settings) {
        this.messages = messages;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dispatch() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            long taken = System.nanoTime();
            List<OutgoingMail> mails = QuarkusTransaction.requiringNew().call(() -> messages.take(LEASE));
            if (mails.isEmpty()) {
                return;
            }
            if (settings.delivery() == Delivery.SMTP) {
                send(mails, taken + ENOUGH.toNanos());
            } else {
                QuarkusTransaction.requiringNew().run(() -> messages.markSent(ids(mails), false));
            }
        }
    }

    /// Sends one after another, and marks each at once. What there is no time for before others may take it is given
    /// back.
    private void send(List<OutgoingMail> mails, long end) {
        for (int i = 0; i < mails.size(); i++) {
            if (System.nanoTime() - end > 0) {
                List<UUID> rest = ids(mails.subList(i, mails.size()));
                QuarkusTransaction.requiringNew().run(() -> messages.giveBack(rest));
                return;
            }
            send(mails.get(i));
        }
    }

    private void send(OutgoingMail mail) {
        try {
            mailer.send(mail);
        } catch (MessagingException refusedOrUnreachable) {
            LOG.warnf(
                    "Message %s was not sent: %s",
                    mail.id(), refusedOrUnreachable.getClass().getSimpleName());
            postpone(mail, refusedOrUnreachable);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> messages.markSent(List.of(mail.id()), true));
    }

    private static List<UUID> ids(List<OutgoingMail> mails) {
        return mails.stream().map(OutgoingMail::id).toList();
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
