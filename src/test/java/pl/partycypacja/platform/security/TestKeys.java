package pl.partycypacja.platform.security;

import java.time.Duration;
import java.util.Optional;

/// Keys of tokens and cursors, for tests without a server.
public final class TestKeys {

    private TestKeys() {}

    /// New ones, that nobody else has.
    public static TokenKeys make() {
        return new TokenKeys(settings(TokenKeys.generate(), Duration.ofMinutes(15)));
    }

    static TokenSettings settings(String keys, Duration accessTokenLife) {
        return new TokenSettings() {
            @Override
            public String issuer() {
                return "https://partycypacja.example";
            }

            @Override
            public String audience() {
                return "partycypacja-api";
            }

            @Override
            public Optional<String> keys() {
                return Optional.of(keys);
            }

            @Override
            public Duration accessTokenLife() {
                return accessTokenLife;
            }

            @Override
            public Duration refreshTokenLife() {
                return Duration.ofDays(30);
            }

            @Override
            public Optional<Provider> provider() {
                return Optional.empty();
            }
        };
    }
}
