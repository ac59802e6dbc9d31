package pl.partycypacja.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How tokens are made and which are believed.
@ConfigMapping(prefix = "partycypacja.tokens")
public interface TokenSettings {

    /// `iss` of the tokens this application issues.
    String issuer();

    /// `aud` of the tokens this application issues and accepts.
    String audience();

    /// A JWK Set with private P-256 keys, or the path of a file that holds one. The first signs, all verify: to
    /// rotate, put a new key first and take the old one out when its last token has expired; tickets of events that
    /// it signed are then no longer known, and those who show one are noted by hand. Required in production; in
    /// development and demo a key is made on first start.
    Optional<String> keys();

    /// Life of an access token, 15 minutes at most (ACC-1).
    @WithDefault("PT15M")
    Duration accessTokenLife();

    /// Life of a refresh token since its last use.
    @WithDefault("P30D")
    Duration refreshTokenLife();

    /// Another OpenID Connect provider whose tokens are believed too (ACC-2).
    Optional<Provider> provider();

    interface Provider {

        /// `iss` of the provider's tokens.
        String issuer();

        /// Where the provider publishes its keys.
        URI jwksUrl();

        /// `aud` that its tokens must carry; by default the audience of our own.
        Optional<String> audience();

        /// Path of the claim that lists the roles, its steps divided by `/`, for example `realm_access/roles`;
        /// `groups` when not set.
        Optional<String> rolesClaim();

        /// Signature algorithms believed from this provider. Symmetric ones and `none` are refused at start; ES256
        /// alone when not set.
        Optional<List<String>> algorithms();
    }
}
