package pl.partycypacja.notifications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.applications.ApplicationMessage;

/// Writes messages where they commit with what caused them (NOT-1).
@ApplicationScoped
class Outbox {

    private final EntityManager database;
    private final AccountsApi accounts;
    private final Clock clock;

    Outbox(EntityManager database, AccountsApi accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    void onAccountMessage(@Observes AccountMessage message) {
        write(
                new Recipient(message.accountId(), message.email(), message.name(), message.language()),
                message.kind().name(),
                Map.of("token", message.token()),
                !message.token().isEmpty());
    }

    void onApplicationMessage(@Observes ApplicationMessage message) {
        AccountsApi.Person person = accounts.getPerson(message.accountId());
        write(
                new Recipient(person.id(), person.email(), person.name(), person.language()),
                message.kind().name(),
                message.facts(),
                false);
    }

    private record Recipient(UUID accountId, String email, String name, Language language) {}

    /// A template's first line is the subject; the body follows after an empty line.
    private void write(Recipient recipient, String kind, Map<String, String> facts, boolean isSecret) {
        Map<String, String> data = new HashMap<>(facts);
        data.put("name", recipient.name());
        String[] text = MailTemplate.read(kind, recipient.language()).fill(data).split("\n\n", 2);
        database.createNativeQuery("""
                        INSERT INTO outbox_message
                          (id, account_id, recipient, kind, language, subject, body, is_secret, created_at)
                        VALUES (:id, :account, :recipient, :kind, :language, :subject, :body, :secret, :now)
                        """)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("account", recipient.accountId())
                .setParameter("recipient", recipient.email())
                .setParameter("kind", kind)
                .setParameter("language", recipient.language().name())
                .setParameter("subject", text[0].strip())
                .setParameter("body", text[1])
                .setParameter("secret", isSecret)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
