package pl.partycypacja.notifications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.ownership.ParticipantMessage;
import pl.partycypacja.ownership.ParticipantMessage.Letter;

/// Writes messages where they commit with what caused them (NOT-1).
@ApplicationScoped
class Outbox {

    private final EntityManager database;
    private final AccountsApi accounts;
    private final MailTemplates templates;
    private final Clock clock;

    Outbox(EntityManager database, AccountsApi accounts, MailTemplates templates, Clock clock) {
        this.templates = templates;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    void onAccountMessage(@Observes AccountMessage message) {
        if (message.email() != null) {
            Map<String, String> facts = withName(Map.of("token", message.token()), message.name());
            write(
                    message.kind().name(),
                    !message.token().isEmpty(),
                    null,
                    null,
                    List.of(new Draft(message.accountId(), message.email(), message.language(), facts, null, null)));
        }
    }

    /// Whoever was excused from what is no duty is left out.
    void onParticipantMessage(@Observes ParticipantMessage message) {
        Map<UUID, AccountsApi.Person> people =
                accounts
                        .listPersons(message.letters().stream()
                                .map(Letter::accountId)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(person -> message.kind().isDuty() || person.wantsReminders())
                        .collect(Collectors.toMap(AccountsApi.Person::id, Function.identity()));
        write(
                message.kind().name(),
                false,
                message.programmeId(),
                message.recruitmentId(),
                message.letters().stream()
                        .flatMap(letter -> draft(letter, people.get(letter.accountId())).stream())
                        .toList());
    }

    private static Optional<Draft> draft(Letter letter, AccountsApi.@Nullable Person person) {
        return Optional.ofNullable(person)
                .flatMap(known -> Optional.ofNullable(known.email())
                        .map(email -> new Draft(
                                known.id(),
                                email,
                                known.language(),
                                withName(letter.facts(), known.name()),
                                letter.applicationId(),
                                letter.calendar())));
    }

    /// A message before it is put into words.
    private record Draft(
            @Nullable UUID accountId,
            String email,
            Language language,
            Map<String, String> facts,
            @Nullable UUID applicationId,
            @Nullable String calendar) {}

    /// However many are told, it is one statement.
    private void write(
            String kind,
            boolean isSecret,
            @Nullable UUID programmeId,
            @Nullable UUID recruitmentId,
            List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        List<MailTemplates.Mail> mails = drafts.stream()
                .map(draft -> templates.fill(kind, draft.language(), draft.facts()))
                .toList();
        database.createNativeQuery("""
                        INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, calendar,
                          is_secret, programme_id, recruitment_id, application_id, created_at)
                        SELECT m.id, m.account, m.recipient, :kind, m.language, m.subject, m.body, m.html, m.calendar,
                          :secret, cast(:programme AS uuid), cast(:recruitment AS uuid), m.application, :now
                        FROM unnest(cast(:ids AS uuid[]), cast(:accounts AS uuid[]), cast(:recipients AS text[]),
                          cast(:languages AS text[]), cast(:subjects AS text[]), cast(:bodies AS text[]),
                          cast(:htmls AS text[]), cast(:calendars AS text[]), cast(:applications AS uuid[]))
                          AS m(id, account, recipient, language, subject, body, html, calendar, application)
                        """)
                .setParameter("ids", each(drafts, draft -> UuidCreator.getTimeOrderedEpoch(), UUID[]::new))
                .setParameter("accounts", each(drafts, Draft::accountId, UUID[]::new))
                .setParameter("recipients", each(drafts, Draft::email, String[]::new))
                .setParameter(
                        "languages", each(drafts, draft -> draft.language().name(), String[]::new))
                .setParameter("subjects", each(mails, MailTemplates.Mail::subject, String[]::new))
                .setParameter("bodies", each(mails, MailTemplates.Mail::text, String[]::new))
                .setParameter("htmls", each(mails, MailTemplates.Mail::html, String[]::new))
                .setParameter("calendars", each(drafts, Draft::calendar, String[]::new))
                .setParameter("applications", each(drafts, Draft::applicationId, UUID[]::new))
                .setParameter("kind", kind)
                .setParameter("secret", isSecret)
                .setParameter("programme", programmeId)
                .setParameter("recruitment", recruitmentId)
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
