package pl.partycypacja.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Turns a verified token into a [Caller], asking at every request whether the account still stands (ACC-4). Roles
/// are those that the token carries and, for our own tokens, that the account still has.
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    private final AccountDirectory accounts;
    private final TokenSettings settings;

    CallerAugmentor(AccountDirectory accounts, TokenSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> identify(token));
    }

    private SecurityIdentity identify(JsonWebToken token) {
        Caller caller = (settings.issuer().equals(token.getIssuer()) ? ownCaller(token) : externalCaller(token))
                .orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(caller.roles().stream().map(Role::claim).collect(Collectors.toSet()))
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .build();
    }

    private Optional<Caller> ownCaller(JsonWebToken token) {
        Set<Role> carried = roles(token.getGroups().stream());
        return accounts.findCaller(token.getSubject())
                .map(caller -> new Caller(
                        caller.accountId(),
                        caller.roles().stream().filter(carried::contains).collect(Collectors.toUnmodifiableSet())));
    }

    private Optional<Caller> externalCaller(JsonWebToken token) {
        String path =
                settings.provider().flatMap(TokenSettings.Provider::rolesClaim).orElse("groups");
        Stream<Role> carried = roles(rolesAt(token, path)).stream();
        Set<Role> roles = Stream.concat(carried, Stream.of(Role.USER)).collect(Collectors.toUnmodifiableSet());
        return accounts.findOrCreateExternalCaller(
                new AccountDirectory.ExternalIdentity(
                        token.getIssuer(), token.getSubject(), textClaim(token, "email"), textClaim(token, "name")),
                roles);
    }

    private static @Nullable String textClaim(JsonWebToken token, String name) {
        return token.getClaim(name) instanceof String text ? text : null;
    }

    private static Set<Role> roles(Stream<String> claims) {
        return claims.flatMap(claim -> Role.findByClaim(claim).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> rolesAt(JsonWebToken token, String path) {
        String[] steps = path.split("/", -1);
        @Nullable Object value = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            value = value instanceof Map<?, ?> object ? object.get(steps[i]) : null;
        }
        return value instanceof Collection<?> list ? list.stream().map(CallerAugmentor::text) : Stream.empty();
    }

    /// Claims inside a token's arrays come as JSON strings of one library or another.
    private static String text(@Nullable Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }
}
