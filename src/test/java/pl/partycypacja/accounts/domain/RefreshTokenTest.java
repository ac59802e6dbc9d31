package pl.partycypacja.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.security.SecretToken;

class RefreshTokenTest {

    private static final Instant EXPIRY = Instant.parse("2021-04-15T10:00:00Z");

    @Test
    @DisplayName("ACC-1: a token lasts until the moment it expires, and not at that moment")
    void expiresAtTheVeryMoment() {
        RefreshToken token = new RefreshToken(
                UUID.randomUUID(), UUID.randomUUID(), SecretToken.make().hash(), EXPIRY);
        assertThat(token.isExpired(EXPIRY.minusNanos(1))).isFalse();
        assertThat(token.isExpired(EXPIRY)).isTrue();
        assertThat(token.isExpired(EXPIRY.plusSeconds(1))).isTrue();
    }
}
