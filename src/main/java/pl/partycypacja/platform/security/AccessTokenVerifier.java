package pl.partycypacja.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/// Verifies access tokens (contract rule 34). The keys are ours and the configured provider's, never ones that the
/// token itself points at. A token that verified is remembered until it expires, which spares most of the work;
/// whether its account still stands is asked at each request all the same (ACC-4).
@Alternative
@Priority(1)
@ApplicationScoped
public class AccessTokenVerifier extends JWTCallerPrincipalFactory {

    private static final int MAX_SKEW_SECONDS = 60;
    private static final int MAX_TOKEN_LENGTH = 8_192;
    private static final Set<String> BELIEVABLE =
            Set.of("ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final List<String> POINTERS_TO_KEYS = List.of("jku", "x5u", "jwk", "x5c");

    private final Clock clock;
    private final JwtConsumer reader = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();
    private final Issuer own;
    private final Optional<Issuer> provider;
    private final Cache<String, JwtClaims> verified =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private record Issuer(String name, String audience, List<String> algorithms, VerificationKeyResolver keys) {}

    AccessTokenVerifier(TokenSettings settings, TokenKeys keys, Clock clock) {
        this.clock = clock;
        List<JsonWebKey> ownKeys = List.copyOf(keys.all());
        this.own = new Issuer(
                settings.issuer(), settings.audience(), List.of("ES256"), new JwksVerificationKeyResolver(ownKeys));
        this.provider = settings.provider().map(other -> issuer(other, settings.audience()));
    }

    private static Issuer issuer(TokenSettings.Provider provider, String ownAudience) {
        List<String> algorithms = provider.algorithms().orElse(List.of("ES256"));
        if (!BELIEVABLE.containsAll(algorithms)) {
            throw new IllegalStateException("partycypacja.tokens.provider.algorithms may name only " + BELIEVABLE);
        }
        return new Issuer(
                provider.issuer(),
                provider.audience().orElse(ownAudience),
                algorithms,
                new HttpsJwksVerificationKeyResolver(
                        new HttpsJwks(provider.jwksUrl().toString())));
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        try {
            JwtClaims claims = verified.getIfPresent(token);
            if (claims == null) {
                claims = verify(token);
                verified.put(token, claims);
            }
            requireCurrent(claims);
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ParseException("The token is not acceptable", e);
        }
    }

    private JwtClaims verify(String token) throws InvalidJwtException, MalformedClaimException, ParseException {
        if (token.length() > MAX_TOKEN_LENGTH) {
            throw new ParseException("The token is too long");
        }
        JwtContext unverified = reader.process(token);
        for (JsonWebStructure part : unverified.getJoseObjects()) {
            if (POINTERS_TO_KEYS.stream().anyMatch(header -> part.getHeaders().getObjectHeaderValue(header) != null)) {
                throw new ParseException("The token points at a key of its own");
            }
        }
        return consumerFor(unverified.getJwtClaims().getIssuer()).processToClaims(token);
    }

    private JwtConsumer consumerFor(String claimed) {
        Issuer issuer = provider.filter(other -> other.name().equals(claimed)).orElse(own);
        return new JwtConsumerBuilder()
                .setExpectedIssuer(issuer.name())
                .setExpectedAudience(issuer.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .setAllowedClockSkewInSeconds(MAX_SKEW_SECONDS)
                .setVerificationKeyResolver(issuer.keys())
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        issuer.algorithms().toArray(String[]::new))
                .build();
    }

    private void requireCurrent(JwtClaims claims) throws MalformedClaimException, ParseException {
        long now = clock.instant().getEpochSecond();
        long expires = claims.getExpirationTime().getValue();
        long issued = claims.getIssuedAt().getValue();
        long notBefore = Optional.ofNullable(claims.getNotBefore())
                .map(NumericDate::getValue)
                .orElse(issued);
        boolean isCurrent = now < expires + MAX_SKEW_SECONDS
                && issued <= now + MAX_SKEW_SECONDS
                && notBefore <= now + MAX_SKEW_SECONDS;
        if (!isCurrent) {
            throw new ParseException("The token has expired or is not valid yet");
        }
    }
}
