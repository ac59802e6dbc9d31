package pl.partycypacja.platform.security;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// The P-256 keys of our own tokens. Two at once let an operator rotate them without logging anyone out.
@Singleton
public class TokenKeys {

    private static final Path DEVELOPMENT_KEYS = Path.of("data", "token-keys.json");

    private final List<EllipticCurveJsonWebKey> keys;

    TokenKeys(TokenSettings settings) {
        this.keys = parse(settings.keys().map(TokenKeys::textOf).orElseGet(TokenKeys::developmentKeys));
    }

    /// A new JWK Set with one private key, for the operator's secret store.
    public static String generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            key.setUse("sig");
            return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("This Java cannot make P-256 keys", e);
        }
    }

    /// A signed token of the claims.
    ///
    /// @param type what kind of token it is, for its header
    String sign(JwtClaims claims, String type) {
        EllipticCurveJsonWebKey key = signingKey();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getEcPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", type);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
    }

    private EllipticCurveJsonWebKey signingKey() {
        return keys.getFirst();
    }

    List<EllipticCurveJsonWebKey> all() {
        return keys;
    }

    /// The public halves, as `/.well-known/jwks.json` shows them.
    public String publicJwks() {
        return new JsonWebKeySet(List.copyOf(keys)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /// Bytes that only the instances with the same keys know; the cursors' signatures come from them.
    public byte[] sharedSecret() {
        return signingKey().getEcPrivateKey().getS().toByteArray();
    }

    private static List<EllipticCurveJsonWebKey> parse(String jwks) {
        try {
            List<EllipticCurveJsonWebKey> keys = new JsonWebKeySet(jwks)
                    .getJsonWebKeys().stream()
                            .filter(EllipticCurveJsonWebKey.class::isInstance)
                            .map(EllipticCurveJsonWebKey.class::cast)
                            .toList();
            boolean usable = !keys.isEmpty()
                    && keys.stream().allMatch(key -> key.getKeyId() != null && "P-256".equals(key.getCurveName()))
                    && keys.getFirst().getEcPrivateKey() != null;
            if (!usable) {
                throw new IllegalStateException(
                        "partycypacja.tokens.keys must be a JWK Set of P-256 keys with `kid`, the first one private");
            }
            return keys;
        } catch (JoseException e) {
            throw new IllegalStateException("partycypacja.tokens.keys is not a JWK Set", e);
        }
    }

    private static String textOf(String setting) {
        return setting.stripLeading().startsWith("{") ? setting : read(Path.of(setting));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("partycypacja.tokens.keys: cannot read " + file, e);
        }
    }

    private static String developmentKeys() {
        try {
            if (!Files.exists(DEVELOPMENT_KEYS)) {
                Files.createDirectories(DEVELOPMENT_KEYS.toAbsolutePath().getParent());
                Path written = Files.createTempFile(DEVELOPMENT_KEYS.getParent(), "keys", ".tmp");
                Files.write(written, generate().getBytes(StandardCharsets.UTF_8));
                Files.move(written, DEVELOPMENT_KEYS, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(DEVELOPMENT_KEYS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the development keys in " + DEVELOPMENT_KEYS, e);
        }
    }
}
