package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Every statement about wrong passwords. The database's clock counts, so that all instances agree.
@ApplicationScoped
class LoginFailureRepository {

    private final EntityManager database;

    LoginFailureRepository(EntityManager database) {
        this.database = database;
    }

    /// Counts one more guess, unless as many as are allowed were counted. The count begins anew when the last
    /// guess is older than the lock lasts.
    ///
    /// @return whether it was counted
    boolean count(byte[] emailHash, int max, int lockSeconds) {
        return database.createNativeQuery("""
                        INSERT INTO login_failure (email_hash, failures, last_failed_at) VALUES (:email, 1, now())
                        ON CONFLICT (email_hash) DO UPDATE SET last_failed_at = now(), failures =
                          CASE WHEN login_failure.last_failed_at < now() - make_interval(secs => :lock) THEN 1
                               ELSE login_failure.failures + 1 END
                        WHERE login_failure.failures < :max
                           OR login_failure.last_failed_at < now() - make_interval(secs => :lock)
                        """)
                        .setParameter("email", emailHash)
                        .setParameter("max", max)
                        .setParameter("lock", lockSeconds)
                        .executeUpdate()
                == 1;
    }

    /// How long the lock still lasts.
    long getSecondsLeft(byte[] emailHash, int lockSeconds) {
        return (Long) database.createNativeQuery("""
                        SELECT ceil(extract(epoch FROM last_failed_at - now()) + :lock)::bigint FROM login_failure
                        WHERE email_hash = :email
                        """)
                .setParameter("email", emailHash)
                .setParameter("lock", lockSeconds)
                .getSingleResult();
    }

    void forget(byte[] emailHash) {
        database.createNativeQuery("DELETE FROM login_failure WHERE email_hash = :email")
                .setParameter("email", emailHash)
                .executeUpdate();
    }

    void forgetOlderThan(int lockSeconds) {
        database.createNativeQuery(
                        "DELETE FROM login_failure WHERE last_failed_at < now() - make_interval(secs => :lock)")
                .setParameter("lock", lockSeconds)
                .executeUpdate();
    }
}
