package pl.partycypacja.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.security.TokenKeys;

/// What somebody might try with tokens (contract rule 34).
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TokenAttacksTest {

    @Inject
    World world;

    @Inject
    TokenKeys keys;

    private Person victim;

    @BeforeEach
    void reset() {
        victim = world.reset().person("ofiara", Role.USER, Role.ADMIN);
    }

    private JwtClaims claims() {
        long now = System.currentTimeMillis() / 1000;
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("http://localhost:8080");
        claims.setAudience("partycypacja-api");
        claims.setSubject(victim.id().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + 600));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringListClaim("groups", "user", "admin");
        return claims;
    }

    private EllipticCurveJsonWebKey ownKey() throws Exception {
        return (EllipticCurveJsonWebKey)
                JsonWebKey.Factory.newJwk(new JsonWebKeySet(Files.readString(Path.of("data", "token-keys.json")))
                        .getJsonWebKeys()
                        .getFirst()
                        .toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    }

    private static String sign(JwtClaims claims, EllipticCurveJsonWebKey key, Map<String, Object> headers)
            throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getEcPrivateKey());
        signature.setAlgorithmHeaderValue("ES256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        headers.forEach(signature.getHeaders()::setObjectHeaderValue);
        return signature.getCompactSerialization();
    }

    @Test
    @DisplayName("rule 34: none of the known attacks gets in, and none makes us call anyone")
    void noneOfTheAttacksGetsIn() throws Exception {
        EllipticCurveJsonWebKey own = ownKey();
        assertThat(Http.get("/api/v1/me")
                        .token(sign(claims(), own, Map.of()))
                        .send()
                        .status())
                .isEqualTo(200);
        EllipticCurveJsonWebKey foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        foreign.setKeyId(own.getKeyId());
        AtomicInteger calls = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        listener.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        listener.start();
        String address = "http://localhost:" + listener.getAddress().getPort() + "/keys";
        try {
            attacks(own, foreign, address).forEach((name, token) -> {
                Http.Answer answer = Http.get("/api/v1/me").token(token).send();
                assertThat(answer.status()).as(name).isEqualTo(401);
                assertThat(answer.code()).as(name).isEqualTo("invalid-token");
                assertThat(answer.header("WWW-Authenticate")).as(name).contains("error=\"invalid_token\"");
                assertThat(Http.get("/api/v1/programmes").token(token).send().status())
                        .as(name + ", public")
                        .isEqualTo(401);
            });
        } finally {
            listener.stop(0);
        }
        assertThat(calls).hasValue(0);
    }

    private Map<String, String> attacks(EllipticCurveJsonWebKey own, EllipticCurveJsonWebKey foreign, String address)
            throws Exception {
        Map<String, String> attacks = new LinkedHashMap<>();
        attacks.put("alg none", unsigned());
        attacks.put("HS256 with the public key", hmac(own));
        attacks.put("foreign key", sign(claims(), foreign, Map.of()));
        attacks.put("jku with our own key", sign(claims(), own, Map.of("jku", address)));
        attacks.put("x5u with our own key", sign(claims(), own, Map.of("x5u", address)));
        attacks.put(
                "jwk with our own key",
                sign(claims(), own, Map.of("jwk", own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
        attacks.put("jku", sign(claims(), foreign, Map.of("jku", address)));
        attacks.put("x5u", sign(claims(), foreign, Map.of("x5u", address)));
        attacks.put(
                "jwk",
                sign(claims(), foreign, Map.of("jwk", foreign.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
        JwtClaims audience = claims();
        audience.setAudience("inny-serwis");
        attacks.put("wrong audience", sign(audience, own, Map.of()));
        JwtClaims noAudience = claims();
        noAudience.unsetClaim("aud");
        attacks.put("no audience", sign(noAudience, own, Map.of()));
        JwtClaims issuer = claims();
        issuer.setIssuer("https://evil.example");
        attacks.put("wrong issuer", sign(issuer, own, Map.of()));
        JwtClaims expired = claims();
        expired.setExpirationTime(NumericDate.fromSeconds(System.currentTimeMillis() / 1000 - 61));
        attacks.put("expired", sign(expired, own, Map.of()));
        JwtClaims endless = claims();
        endless.unsetClaim("exp");
        attacks.put("no expiry", sign(endless, own, Map.of()));
        JwtClaims future = claims();
        future.setIssuedAt(NumericDate.fromSeconds(System.currentTimeMillis() / 1000 + 120));
        attacks.put("issued in the future", sign(future, own, Map.of()));
        JwtClaims nobody = claims();
        nobody.setSubject(UUID.randomUUID().toString());
        attacks.put("unknown subject", sign(nobody, own, Map.of()));
        String good = sign(claims(), own, Map.of());
        attacks.put("signature cut off", good.substring(0, good.lastIndexOf('.') + 1));
        attacks.put("no token at all", "abc");
        return attacks;
    }

    private String unsigned() throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toJson());
        signature.setAlgorithmHeaderValue("none");
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        return signature.getCompactSerialization();
    }

    private String hmac(EllipticCurveJsonWebKey own) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toJson());
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKeyIdHeaderValue(own.getKeyId());
        signature.setDoKeyValidation(false);
        signature.setKey(new HmacKey(keys.publicJwks().getBytes(StandardCharsets.UTF_8)));
        return signature.getCompactSerialization();
    }
}
