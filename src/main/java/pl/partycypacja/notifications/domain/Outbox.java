package pl.partycypacja.notifications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        if (message.email() != null) {
            write(
                    List.of(new Recipient(message.accountId(), message.email(), message.name(), message.language())),
                    message.kind().name(),
                    Map.of("token", message.token()),
                    !message.token().isEmpty());
        }
    }

    void onApplicationMessage(@Observes ApplicationMessage message) {
        List<Recipient> recipients = accounts.listPersons(message.accountIds()).stream()
                .flatMap(person -> Stream.ofNullable(person.email())
                        .map(email -> new Recipient(person.id(), email, person.name(), person.language())))
                .toList();
        write(recipients, message.kind().name(), message.facts(), false);
    }

    private record Recipient(@Nullable UUID accountId, String email, String name, Language language) {}

    /// A template's first line is the subject; the body follows after an empty line. However many are told, it is
    /// one statement.
    private void write(List<Recipient> recipients, String kind, Map<String, String> facts, boolean isSecret) {
        if (recipients.isEmpty()) {
            return;
        }
        Map<Language, MailTemplate> templates = new EnumMap<>(Language.class);
        List<String[]> texts = recipients.stream()
                .map(recipient -> templates
                        .computeIfAbsent(recipient.language(), language -> MailTemplate.read(kind, language))
                        .fill(withName(facts, recipient.name()))
                        .split("\n\n", 2))
                .toList();
        database.createNativeQuery("""
                        INSERT INTO outbox_message
                          (id, account_id, recipient, kind, language, subject, body, is_secret, created_at)
                        SELECT m.id, m.account, m.recipient, :kind, m.language, m.subject, m.body, :secret, :now
                        FROM unnest(cast(:ids AS uuid[]), cast(:accounts AS uuid[]), cast(:recipients AS text[]),
                          cast(:languages AS text[]), cast(:subjects AS text[]), cast(:bodies AS text[]))
                          AS m(id, account, recipient, language, subject, body)
                        """)
                .setParameter("ids", each(recipients, recipient -> UuidCreator.getTimeOrderedEpoch(), UUID[]::new))
                .setParameter("accounts", each(recipients, Recipient::accountId, UUID[]::new))
                .setParameter("recipients", each(recipients, Recipient::email, String[]::new))
                .setParameter(
                        "languages",
                        each(recipients, recipient -> recipient.language().name(), String[]::new))
                .setParameter("subjects", each(texts, text -> text[0].strip(), String[]::new))
                .setParameter("bodies", each(texts, text -> text[1], String[]::new))
                .setParameter("kind", kind)
                .setParameter("secret", isSecret)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static <T, V> @Nullable V[] each(
            List<T> things, Function<T, @Nullable V> value, IntFunction<@Nullable V[]> array) {
        return things.stream().map(value).toArray(array);
    }

    private static Map<String, String> withName(Map<String, String> facts, String name) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("name", name);
        return all;
    }
}
