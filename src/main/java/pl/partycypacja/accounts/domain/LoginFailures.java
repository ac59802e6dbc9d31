package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import pl.partycypacja.platform.problem.RetryLater;
import pl.partycypacja.platform.values.Sha256;

/// Counts wrong guesses in the database, for all instances together (ACC-3). Addresses without an account are
/// counted alike, so that the lock tells nobody whether there is one.
@ApplicationScoped
class LoginFailures {

    private static final int MAX_FAILURES = 30;
    private static final int LOCK_SECONDS = 15 * 60;

    private final EntityManager database;

    LoginFailures(EntityManager database) {
        this.database = database;
    }

    /// Counts a guess before it is made, so that guesses made at once cannot pass the limit together; [#forget]
    /// takes back those of whoever knew the password. The count begins anew when the last failure is older than the
    /// lock lasts.
    ///
    /// @throws RetryLater `too-many-failed-logins`
    void begin(String email) {
        int counted = database.createNativeQuery("""
                        INSERT INTO login_failure (email_hash, failures, last_failed_at) VALUES (:email, 1, now())
                        ON CONFLICT (email_hash) DO UPDATE SET last_failed_at = now(), failures =
                          CASE WHEN login_failure.last_failed_at < now() - make_interval(secs => :lock) THEN 1
                               ELSE login_failure.failures + 1 END
                        WHERE login_failure.failures < :max
                           OR login_failure.last_failed_at < now() - make_interval(secs => :lock)
                        """)
                .setParameter("email", hash(email))
                .setParameter("max", MAX_FAILURES)
                .setParameter("lock", LOCK_SECONDS)
                .executeUpdate();
        if (counted == 0) {
            throw new RetryLater(AccountProblem.TOO_MANY_FAILED_LOGINS, secondsLeft(email));
        }
    }

    private long secondsLeft(String email) {
        return (Long) database.createNativeQuery("""
                        SELECT ceil(extract(epoch FROM last_failed_at - now()) + :lock)::bigint FROM login_failure
                        WHERE email_hash = :email
                        """)
                .setParameter("email", hash(email))
                .setParameter("lock", LOCK_SECONDS)
                .getSingleResult();
    }

    int forgetOld() {
        return database.createNativeQuery(
                        "DELETE FROM login_failure WHERE last_failed_at < now() - make_interval(secs => :lock)")
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
