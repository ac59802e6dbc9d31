package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.ProblemType;

/// Tokens that are mailed, work once, and end soon.
@ApplicationScoped
class OneTimeTokens {

    private final EntityManager database;
    private final Clock clock;

    OneTimeTokens(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    enum Purpose {
        VERIFY_EMAIL(Duration.ofDays(2)),
        RESET_PASSWORD(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /// A new token; earlier ones for the same purpose stop working.
    SecretToken issue(UUID accountId, Purpose purpose) {
        database.createNativeQuery("DELETE FROM one_time_token WHERE account_id = :account AND purpose = :purpose")
                .setParameter("account", accountId)
                .setParameter("purpose", purpose.name())
                .executeUpdate();
        SecretToken token = SecretToken.make();
        database.createNativeQuery("""
                        INSERT INTO one_time_token (token_hash, account_id, purpose, expires_at)
                        VALUES (:hash, :account, :purpose, :expires)
                        """)
                .setParameter("hash", token.hash())
                .setParameter("account", accountId)
                .setParameter("purpose", purpose.name())
                .setParameter("expires", clock.instant().plus(purpose.life))
                .executeUpdate();
        return token;
    }

    /// The account the token was mailed to. The row goes with its use, so that two requests cannot both use it.
    ///
    /// @throws DomainException `invalid-one-time-token`
    UUID use(String token, Purpose purpose) {
        List<?> used = database.createNativeQuery("""
                        DELETE FROM one_time_token WHERE token_hash = :hash AND purpose = :purpose
                        RETURNING CASE WHEN expires_at > :now THEN account_id END
                        """, UUID.class)
                .setParameter("hash", new SecretToken(token).hash())
                .setParameter("purpose", purpose.name())
                .setParameter("now", clock.instant())
                .getResultList();
        if (used.isEmpty() || used.getFirst() == null) {
            throw new DomainException(ProblemType.INVALID_ONE_TIME_TOKEN);
        }
        return (UUID) used.getFirst();
    }

    int forgetExpired() {
        Instant now = clock.instant();
        return database.createNativeQuery("DELETE FROM one_time_token WHERE expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
