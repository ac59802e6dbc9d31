package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.security.SecretToken;

/// Every statement about refresh tokens.
@ApplicationScoped
class RefreshTokenRepository implements Repository<RefreshToken> {

    Optional<RefreshToken> findByText(String text) {
        return find("tokenHash", new SecretToken(text).hash()).firstResultOptional();
    }

    /// Marks a token as used. Of two who use it at once, one is told `true`.
    boolean spend(RefreshToken token) {
        return update("spent = true where id = ?1 and spent = false", token.id()) == 1;
    }

    /// Ends the session that a token belongs to.
    void endFamily(RefreshToken token) {
        delete("family", token.family());
    }

    void endAllOf(UUID accountId) {
        delete("accountId", accountId);
    }

    void forgetExpired(Instant now) {
        delete("expiresAt < ?1", now);
    }
}
