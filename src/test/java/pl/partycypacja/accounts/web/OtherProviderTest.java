package pl.partycypacja.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.SecondIssuer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(SecondIssuer.class)
class OtherProviderTest {

    @Inject
    World world;

    @BeforeEach
    void reset() {
        world.reset();
    }

    private static String token(String issuer, String subject, List<String> roles) throws Exception {
        PublicJsonWebKey key = SecondIssuer.key();
        long now = System.currentTimeMillis() / 1000;
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("partycypacja-api");
        claims.setSubject(subject);
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + 300));
        claims.setStringClaim("name", "Pracownica Miasta");
        claims.setStringClaim("email", "pracownica@miasto.example");
        claims.setClaim("realm_access", Map.of("roles", roles));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue("ES256");
        return signature.getCompactSerialization();
    }

    @Test
    @DisplayName("ACC-2: another provider stands in by configuration alone: issuer, keys, path of the roles")
    void anotherProviderStandsIn() throws Exception {
        String token = token(SecondIssuer.ISSUER, "f:1:pracownica", List.of("coordinator", "offline_access"));
        Http.Answer me = Http.get("/api/v1/me").token(token).send().expect(200);
        assertThat(me.text("name")).isEqualTo("Pracownica Miasta");
        assertThat(Http.get("/api/v1/me").token(token).send().expect(200).text("id"))
                .isEqualTo(me.text("id"));
        Http.post("/api/v1/programmes").token(token).json("{}").send().expect(422);
        Http.get("/api/v1/users").token(token).send().expect(403, "forbidden");
        Http.post("/api/v1/programmes")
                .token(token(SecondIssuer.ISSUER, "f:1:inna", List.of()))
                .json("{}")
                .send()
                .expect(403, "forbidden");
    }

    @Test
    @DisplayName("ACC-2, rule 34: its key signs for it alone, and a disabled account of its is refused")
    void itsKeySignsForItAlone() throws Exception {
        Http.get("/api/v1/me")
                .token(token("http://localhost:8080", "x", List.of("admin")))
                .send()
                .expect(401, "invalid-token");
        String token = token(SecondIssuer.ISSUER, "f:1:pracownica", List.of());
        Http.get("/api/v1/me").token(token).send().expect(200);
        world.execute("UPDATE account SET status = 'DISABLED' WHERE subject = 'f:1:pracownica'");
        Http.get("/api/v1/me").token(token).send().expect(401, "invalid-token");
    }
}
