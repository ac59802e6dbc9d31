package pl.partycypacja.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeysTest {

    private static TokenKeys keys(String setting) {
        return new TokenKeys(TestKeys.settings(setting, Duration.ofMinutes(15)));
    }

    @Test
    @DisplayName("ACC-1: what is published of a key is enough to verify by, and not to sign with")
    void published() {
        String secret = TokenKeys.generate();
        assertThat(secret).contains("\"d\":\"");
        assertThat(keys(secret).publicJwks())
                .contains("\"kty\":\"EC\"", "\"crv\":\"P-256\"", "\"use\":\"sig\"", "\"alg\":\"ES256\"", "\"kid\":\"")
                .doesNotContain("\"d\":");
    }

    @Test
    @DisplayName("instances with the same keys share a secret, others do not")
    void sharedSecret() {
        String secret = TokenKeys.generate();
        assertThat(keys(secret).sharedSecret()).isEqualTo(keys(secret).sharedSecret());
        assertThat(keys(secret).sharedSecret()).isNotEqualTo(TestKeys.make().sharedSecret());
    }

    @Test
    @DisplayName("the keys stand in the setting, or in a file that it names")
    void inAFile(@TempDir Path folder) throws IOException {
        String secret = TokenKeys.generate();
        Path file = Files.writeString(folder.resolve("keys.json"), secret);
        assertThat(keys(file.toString()).publicJwks())
                .isEqualTo(keys("\n " + secret).publicJwks());
        assertThatThrownBy(() -> keys(folder.resolve("other.json").toString()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("keys that cannot sign, have no name or are of another curve are refused at start")
    void unusable() throws JoseException {
        JsonWebKey unnamed = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        JsonWebKey large = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        large.setKeyId("large");
        for (String setting : new String[] {
            "{}", "{\"keys\": []}", "{nonsense", keys(TokenKeys.generate()).publicJwks(), secret(unnamed), secret(large)
        }) {
            assertThatThrownBy(() -> keys(setting))
                    .as(setting)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("partycypacja.tokens.keys");
        }
    }

    private static String secret(JsonWebKey key) {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }
}
