package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.platform.problem.RetryLater;
import pl.partycypacja.platform.text.Sha256;

/// Counts wrong guesses in the database, for all instances together (ACC-3). Addresses without an account are counted
/// alike, so that the lock tells nobody whether there is one.
@ApplicationScoped
class LoginFailures {

    private static final int MAX_FAILURES = 30;
    private static final int LOCK_SECONDS = 15 * 60;

    private final EntityManager database;

    LoginFailures(EntityManager database) {
        this.database = database;
    }

    /// @throws RetryLater `too-many-failed-logins`
    void requireNotLocked(String email) {
        List<?> secondsLeft = database.createNativeQuery("""
                        SELECT ceil(extract(epoch FROM last_failed_at - now()) + :lock)::bigint FROM login_failure
                        WHERE email_hash = :email AND failures >= :max AND last_failed_at > now() - make_interval(secs => :lock)
                        """, Long.class)
                .setParameter("email", hash(email))
                .setParameter("max", MAX_FAILURES)
                .setParameter("lock", LOCK_SECONDS)
                .getResultList();
        if (!secondsLeft.isEmpty()) {
            throw new RetryLater(ProblemType.TOO_MANY_FAILED_LOGINS, (Long) secondsLeft.getFirst());
        }
    }

    /// The count begins anew when the last failure is older than the lock lasts.
    void add(String email) {
        database.createNativeQuery("""
                        INSERT INTO login_failure (email_hash, failures, last_failed_at) VALUES (:email, 1, now())
                        ON CONFLICT (email_hash) DO UPDATE SET last_failed_at = now(), failures =
                          CASE WHEN login_failure.last_failed_at < now() - make_interval(secs => :lock) THEN 1
                               ELSE login_failure.failures + 1 END
                        """)
                .setParameter("email", hash(email))
                .setParameter("lock", LOCK_SECONDS)
                .executeUpdate();
    }

    void forget(String email) {
        database.createNativeQuery("DELETE FROM login_failure WHERE email_hash = :email")
                .setParameter("email", hash(email))
                .executeUpdate();
    }

    private static byte[] hash(String email) {
        return Sha256.of(Account.keyOf(email));
    }
}
