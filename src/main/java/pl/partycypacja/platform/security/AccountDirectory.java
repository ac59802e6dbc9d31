package pl.partycypacja.platform.security;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the platform asks the accounts module at each request (ACC-4), without knowing it.
public interface AccountDirectory {

    /// The caller that a token of our own stands for, with the roles the account has now; empty when the account is
    /// not there any more or is disabled.
    ///
    /// @param subject the token's `sub`
    Optional<Caller> findCaller(String subject);

    /// The caller that another provider's token stands for (ACC-2). The account is made at the first meeting.
    ///
    /// @param roles the roles that the provider says it has
    Optional<Caller> findOrCreateExternalCaller(ExternalIdentity identity, Set<Role> roles);

    /// @param issuer the provider's `iss`
    /// @param subject the provider's `sub`
    record ExternalIdentity(
            String issuer,
            String subject,
            @Nullable String email,
            @Nullable String name) {}
}
