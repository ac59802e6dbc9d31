package pl.partycypacja.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.values.Sha256;

class SecretTokenTest {

    @Test
    @DisplayName("a secret is 256 random bits that stand in an address as they are")
    void unguessable() {
        assertThat(SecretToken.make().text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(SecretToken.make().text())).hasSize(32);
        assertThat(IntStream.range(0, 500).mapToObj(i -> SecretToken.make()).collect(Collectors.toSet()))
                .hasSize(500);
    }

    @Test
    @DisplayName("what is kept is the hash of what was shown")
    void hashed() {
        SecretToken token = SecretToken.make();
        assertThat(token.hash()).hasSize(32).isEqualTo(Sha256.of(token.text()));
        assertThat(new SecretToken(token.text()).hash()).isEqualTo(token.hash());
        assertThat(SecretToken.make().hash()).isNotEqualTo(token.hash());
    }
}
