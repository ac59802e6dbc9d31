package pl.partycypacja.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/// Issues access tokens (ACC-1): JWTs signed with ES256, 15 minutes at most.
@ApplicationScoped
public class AccessTokens {

    private static final long MAX_LIFE_SECONDS = 15 * 60;

    private final TokenSettings settings;
    private final TokenKeys keys;
    private final Clock clock;

    AccessTokens(TokenSettings settings, TokenKeys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /// Seconds until a token issued now expires.
    public long lifeSeconds() {
        return Math.min(settings.accessTokenLife().toSeconds(), MAX_LIFE_SECONDS);
    }

    /// @param upn the name people know the account by: its e-mail address
    public String issue(UUID accountId, String upn, Set<Role> roles) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(settings.issuer());
        claims.setAudience(settings.audience());
        claims.setSubject(accountId.toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + lifeSeconds()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringListClaim(
                "groups", roles.stream().map(Role::claim).sorted().toList());
        claims.setStringClaim("upn", upn);
        return keys.sign(claims, "JWT");
    }
}
