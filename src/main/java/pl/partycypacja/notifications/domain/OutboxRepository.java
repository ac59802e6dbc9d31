package pl.partycypacja.notifications.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.Repository;

/// Every statement about messages. When a message is due is said by the database's clock, so that all instances
/// agree.
@ApplicationScoped
class OutboxRepository implements Repository<OutboxMessage> {

    /// However many messages there are, it is one statement, which is planned once.
    void add(Occasion occasion, List<OutboxEntry> entries, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, calendar,
                          is_secret, programme_id, recruitment_id, application_id, created_at)
                        SELECT m.id, m.account, m.recipient, :kind, m.language, m.subject, m.body, m.html, m.calendar,
                          :secret, cast(:programme AS uuid), cast(:recruitment AS uuid), m.application, :now
                        FROM unnest(cast(:ids AS uuid[]), cast(:accounts AS uuid[]), cast(:recipients AS text[]),
                          cast(:languages AS text[]), cast(:subjects AS text[]), cast(:bodies AS text[]),
                          cast(:htmls AS text[]), cast(:calendars AS text[]), cast(:applications AS uuid[]))
                          AS m(id, account, recipient, language, subject, body, html, calendar, application)
                        """)
                .setParameter("ids", each(entries, entry -> UuidCreator.getTimeOrderedEpoch(), UUID[]::new))
                .setParameter("accounts", each(entries, entry -> entry.draft().accountId(), UUID[]::new))
                .setParameter("recipients", each(entries, entry -> entry.draft().email(), String[]::new))
                .setParameter(
                        "languages",
                        each(entries, entry -> entry.draft().language().name(), String[]::new))
                .setParameter("subjects", each(entries, entry -> entry.text().subject(), String[]::new))
                .setParameter("bodies", each(entries, entry -> entry.text().text(), String[]::new))
                .setParameter("htmls", each(entries, entry -> entry.text().html(), String[]::new))
                .setParameter("calendars", each(entries, entry -> entry.draft().calendar(), String[]::new))
                .setParameter(
                        "applications", each(entries, entry -> entry.draft().applicationId(), UUID[]::new))
                .setParameter("kind", occasion.kind())
                .setParameter("secret", occasion.isSecret())
                .setParameter("programme", occasion.programmeId())
                .setParameter("recruitment", occasion.recruitmentId())
                .setParameter("now", now)
                .executeUpdate();
    }

    private static <V> @Nullable V[] each(
            List<OutboxEntry> entries, Function<OutboxEntry, @Nullable V> value, IntFunction<@Nullable V[]> array) {
        return entries.stream().map(value).toArray(array);
    }

    /// The same message once more, to be sent to the same address.
    OutboxMessage copy(OutboxMessage original, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, calendar,
                          is_secret, programme_id, recruitment_id, application_id, resent_from, created_at)
                        SELECT :id, account_id, recipient, kind, language, subject, body, html, calendar,
                          is_secret, programme_id, recruitment_id, application_id, id, :now
                        FROM outbox_message WHERE id = :original
                        """)
                .setParameter("id", id)
                .setParameter("original", original.id())
                .setParameter("now", now)
                .executeUpdate();
        return getById(id);
    }

    /// Takes a hundred messages that are due, the longest due first. Nobody else takes them until the lease is over.
    /// One
    /// recipient's messages are taken in their order: while an earlier one waits, a later one is not due.
    ///
    /// How many messages wait changes from none to thousands within minutes, and the best plan with it.
    List<OutgoingMail> take(Duration lease) {
        getEntityManager()
                .createNativeQuery("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
                .getSingleResult();
        return rows(getEntityManager()
                        .createNativeQuery("""
                        UPDATE outbox_message SET next_attempt_at = now() + make_interval(secs => :lease), attempts = attempts + 1
                        WHERE id = ANY (ARRAY(
                          SELECT m.id FROM outbox_message m
                          WHERE m.status = 'PENDING' AND m.next_attempt_at <= now() AND NOT EXISTS (
                            SELECT 1 FROM outbox_message earlier
                            WHERE earlier.status = 'PENDING' AND earlier.recipient = m.recipient AND earlier.id < m.id)
                          ORDER BY m.next_attempt_at, m.id LIMIT 100 FOR UPDATE SKIP LOCKED))
                        RETURNING id, attempts, recipient, subject, body, html, calendar
                        """, Tuple.class)
                        .setParameter("lease", lease.toSeconds())
                        .getResultList())
                .map(row -> new OutgoingMail(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, String.class)))
                .sorted(Comparator.comparing(OutgoingMail::id))
                .toList();
    }

    /// Gives back messages that were taken and not tried.
    void giveBack(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE outbox_message SET next_attempt_at = now(), attempts = attempts - 1
                        WHERE id = ANY (:ids) AND status = 'PENDING'
                        """)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /// @param isDelivered whether they have left: then a token in one is erased, so that nobody who reads the table
    ///     can use it
    void markSent(Collection<UUID> ids, boolean isDelivered) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE outbox_message SET status = 'SENT', sent_at = now(), last_error = NULL,
                          body = CASE WHEN is_secret AND :delivered THEN '' ELSE body END,
                          html = CASE WHEN is_secret AND :delivered THEN '' ELSE html END
                        WHERE id = ANY (:ids) AND status = ANY (cast(:sources AS text[]))
                        """)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("delivered", isDelivered)
                .setParameter("sources", MessageStatus.SENT.sources())
                .executeUpdate();
    }

    void postpone(UUID id, Postponement postponement, String error) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE outbox_message SET status = :next, last_error = :error,
                          next_attempt_at = now() + make_interval(secs => :pause)
                        WHERE id = :id AND status = ANY (cast(:sources AS text[]))
                        """)
                .setParameter("id", id)
                .setParameter("next", postponement.status().name())
                .setParameter("sources", postponement.status().sources())
                .setParameter("pause", postponement.pause().toMillis() / 1_000.0)
                .setParameter("error", error)
                .executeUpdate();
    }

    /// The latest first.
    ///
    /// @param recipient an address; anyone when empty
    Stream<MailboxMessage> latest(String recipient, int max) {
        return rows(getEntityManager()
                        .createNativeQuery("""
                        SELECT recipient, subject, body, created_at FROM outbox_message
                        WHERE :to = '' OR recipient = :to ORDER BY id DESC
                        """, Tuple.class)
                        .setParameter("to", recipient)
                        .setMaxResults(max)
                        .getResultList())
                .map(row -> new MailboxMessage(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)));
    }

    private static Stream<Tuple> rows(List<?> rows) {
        return rows.stream().map(Tuple.class::cast);
    }
}
