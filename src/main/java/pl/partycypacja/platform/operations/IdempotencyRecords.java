package pl.partycypacja.platform.operations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.RetryLater;

/// The answers kept for 24 hours, in the database, so that every instance knows them.
@ApplicationScoped
class IdempotencyRecords {

    private static final long RETRY_SECONDS = 1;

    /// The status of a record whose request has not been answered: only its own transaction ever sees it.
    private static final int UNANSWERED = 0;

    private static final String BEGIN = """
            WITH held AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0)) AS is_mine)
            INSERT INTO idempotency_record AS known (caller, path, key, fingerprint, status, body, location, etag)
            SELECT :caller, :path, :key, :fingerprint, 0, '', '', '' FROM held WHERE is_mine
            ON CONFLICT (caller, path, key) DO UPDATE SET
              status = CASE WHEN known.created_at > now() - interval '24 hours' THEN known.status ELSE 0 END,
              fingerprint = CASE WHEN known.created_at > now() - interval '24 hours' THEN known.fingerprint ELSE excluded.fingerprint END,
              created_at = CASE WHEN known.created_at > now() - interval '24 hours' THEN known.created_at ELSE now() END
            RETURNING status, fingerprint, body, location, etag
            """;

    private final EntityManager database;

    IdempotencyRecords(EntityManager database) {
        this.database = database;
    }

    /// What a key is unique within.
    record Scope(UUID caller, String path, String key) {}

    /// Holds the key until the transaction ends, and says what was answered to it in the last 24 hours. One
    /// statement does both: it writes the record that [#keep] completes, or finds the one that is there. A record
    /// that another request committed just before the key was held is found too: `ON CONFLICT` sees the newest
    /// row, whatever the statement saw when it began.
    ///
    /// @return empty when nothing was answered yet
    /// @throws RetryLater `idempotency-key-in-progress` when another request holds the key
    /// @throws DomainException `idempotency-key-reused` when the key came with another body
    Optional<Idempotency.StoredAnswer> begin(Scope scope, byte[] fingerprint) {
        List<?> found = database.createNativeQuery(BEGIN, Tuple.class)
                .setParameter("name", scope.caller() + " " + scope.path() + " " + scope.key())
                .setParameter("caller", scope.caller())
                .setParameter("path", scope.path())
                .setParameter("key", scope.key())
                .setParameter("fingerprint", fingerprint)
                .getResultList();
        if (found.isEmpty()) {
            throw new RetryLater(GeneralProblem.IDEMPOTENCY_KEY_IN_PROGRESS, RETRY_SECONDS);
        }
        Tuple row = (Tuple) found.getFirst();
        int status = row.get("status", Integer.class);
        if (status == UNANSWERED) {
            return Optional.empty();
        }
        if (!Arrays.equals(fingerprint, row.get("fingerprint", byte[].class))) {
            throw new DomainException(GeneralProblem.IDEMPOTENCY_KEY_REUSED);
        }
        byte[] body = row.get("body", byte[].class);
        String location = row.get("location", String.class);
        String etag = row.get("etag", String.class);
        return Optional.of(new Idempotency.StoredAnswer(
                status,
                body.length == 0 ? null : body,
                location.isEmpty() ? null : location,
                etag.isEmpty() ? null : etag));
    }

    void keep(Scope scope, Idempotency.StoredAnswer answer) {
        database.createNativeQuery("""
                        UPDATE idempotency_record SET status = :status, body = :body, location = :location, etag = :etag
                        WHERE caller = :caller AND path = :path AND key = :key
                        """)
                .setParameter("caller", scope.caller())
                .setParameter("path", scope.path())
                .setParameter("key", scope.key())
                .setParameter("status", answer.status())
                .setParameter("body", answer.body() == null ? new byte[0] : answer.body())
                .setParameter("location", answer.location() == null ? "" : answer.location())
                .setParameter("etag", answer.etag() == null ? "" : answer.etag())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOld() {
        database.createNativeQuery("DELETE FROM idempotency_record WHERE created_at < now() - interval '24 hours'")
                .executeUpdate();
    }
}
