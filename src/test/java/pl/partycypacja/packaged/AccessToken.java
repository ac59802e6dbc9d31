package pl.partycypacja.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/// Access tokens made without a login.
final class AccessToken {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private AccessToken() {}

    /// A token for an account, signed with the keys of [Instance#settings]: as a login would give at a moment,
    /// without its password being hashed.
    static String of(Path folder, String accountId, String email, Instant issued, String... roles) throws Exception {
        EllipticCurveJsonWebKey key =
                (EllipticCurveJsonWebKey) new JsonWebKeySet(Files.readString(folder.resolve("keys.json")))
                        .getJsonWebKeys()
                        .getFirst();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://example.org");
        claims.setAudience("partycypacja-api");
        claims.setSubject(accountId);
        claims.setIssuedAt(NumericDate.fromSeconds(issued.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(issued.plus(TOKEN_LIFE).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringListClaim("groups", roles);
        claims.setStringClaim("upn", email);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getEcPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return signature.getCompactSerialization();
    }
}
