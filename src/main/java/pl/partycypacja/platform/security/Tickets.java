package pl.partycypacja.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/// Tickets: JWTs (ES256) that say of one thing that it is meant for another. Whoever has the keys of
/// `/.well-known/jwks.json` can check one without asking us. None is an access token: it has neither issuer nor its
/// audience.
@ApplicationScoped
public class Tickets {

    private static final String TYPE = "ticket+jwt";
    private static final int MAX_LENGTH = 1_000;

    private final TokenKeys keys;

    Tickets(TokenKeys keys) {
        this.keys = keys;
    }

    /// @param subject what it is a ticket of
    /// @param audience where it is good
    /// @param expiresAt the first moment at which whoever checks it elsewhere should refuse it
    public String issue(String subject, String audience, Instant expiresAt) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        return keys.sign(claims, TYPE);
    }

    /// The subject; empty when we did not issue it, or it is good elsewhere. Its age does not matter here: what was
    /// read at the door may reach us later.
    public Optional<String> findSubject(String ticket, String audience) {
        if (ticket.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JwtConsumerBuilder()
                    .setExpectedType(true, TYPE)
                    .setExpectedAudience(audience)
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromSeconds(0))
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(List.<JsonWebKey>copyOf(keys.all())))
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .build()
                    .processToClaims(ticket)
                    .getSubject());
        } catch (InvalidJwtException | MalformedClaimException notOurs) {
            return Optional.empty();
        }
    }
}
