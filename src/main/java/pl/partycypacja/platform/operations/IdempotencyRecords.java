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

    private final EntityManager database;

    IdempotencyRecords(EntityManager database) {
        this.database = database;
    }

    /// What a key is unique within.
    record Scope(UUID caller, String path, String key) {}

    /// Holds the key until the transaction ends.
    ///
    /// @throws RetryLater `idempotency-key-in-progress` when another request holds it
    void lock(Scope scope) {
        Boolean held =
                (Boolean) database.createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                        .setParameter("name", scope.caller() + " " + scope.path() + " " + scope.key())
                        .getSingleResult();
        if (!held) {
            throw new RetryLater(GeneralProblem.IDEMPOTENCY_KEY_IN_PROGRESS, RETRY_SECONDS);
        }
    }

    /// @throws DomainException `idempotency-key-reused` when the key came with another body
    Optional<Idempotency.StoredAnswer> find(Scope scope, byte[] fingerprint) {
        List<?> found = database.createNativeQuery("""
                        SELECT fingerprint, status, body, location, etag FROM idempotency_record
                        WHERE caller = :caller AND path = :path AND key = :key AND created_at > now() - interval '24 hours'
                        """, Tuple.class)
                .setParameter("caller", scope.caller())
                .setParameter("path", scope.path())
                .setParameter("key", scope.key())
                .getResultList();
        return found.stream().map(Tuple.class::cast).findFirst().map(row -> {
            if (!Arrays.equals(fingerprint, row.get("fingerprint", byte[].class))) {
                throw new DomainException(GeneralProblem.IDEMPOTENCY_KEY_REUSED);
            }
            byte[] body = row.get("body", byte[].class);
            String location = row.get("location", String.class);
            String etag = row.get("etag", String.class);
            return new Idempotency.StoredAnswer(
                    row.get("status", Integer.class),
                    body.length == 0 ? null : body,
                    location.isEmpty() ? null : location,
                    etag.isEmpty() ? null : etag);
        });
    }

    void keep(Scope scope, byte[] fingerprint, Idempotency.StoredAnswer answer) {
        database.createNativeQuery("""
                        INSERT INTO idempotency_record (caller, path, key, fingerprint, status, body, location, etag)
                        VALUES (:caller, :path, :key, :fingerprint, :status, :body, :location, :etag)
                        ON CONFLICT (caller, path, key) DO UPDATE SET fingerprint = excluded.fingerprint,
                          status = excluded.status, body = excluded.body, location = excluded.location,
                          etag = excluded.etag, created_at = now()
                        """)
                .setParameter("caller", scope.caller())
                .setParameter("path", scope.path())
                .setParameter("key", scope.key())
                .setParameter("fingerprint", fingerprint)
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
