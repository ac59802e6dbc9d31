package pl.partycypacja.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Stub;
import pl.partycypacja.platform.security.AccountDirectory.ExternalIdentity;

class CallerAugmentorTest {

    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final String OTHER = "https://other.example";
    private static final TokenSettings OWN = TestKeys.settings(TokenKeys.generate(), Duration.ofMinutes(15));

    private final List<Object> asked = new ArrayList<>();
    private Set<Role> rolesOfAccount = Set.of(Role.USER, Role.COORDINATOR);

    private final AccountDirectory accounts = new AccountDirectory() {
        @Override
        public Optional<Caller> findCaller(String subject) {
            asked.add(subject);
            return rolesOfAccount.isEmpty() ? Optional.empty() : Optional.of(new Caller(ACCOUNT, rolesOfAccount));
        }

        @Override
        public Optional<Caller> findOrCreateExternalCaller(ExternalIdentity identity, Set<Role> roles) {
            asked.add(identity);
            return Optional.of(new Caller(ACCOUNT, roles));
        }
    };

    private static TokenSettings withProvider(@Nullable String rolesClaim) {
        TokenSettings.Provider provider = new TokenSettings.Provider() {
            @Override
            public String issuer() {
                return OTHER;
            }

            @Override
            public URI jwksUrl() {
                return URI.create(OTHER + "/jwks");
            }

            @Override
            public Optional<String> audience() {
                return Optional.empty();
            }

            @Override
            public Optional<String> rolesClaim() {
                return Optional.ofNullable(rolesClaim);
            }

            @Override
            public Optional<List<String>> algorithms() {
                return Optional.empty();
            }
        };
        return Stub.of(
                TokenSettings.class, Map.of("issuer", none -> OWN.issuer(), "provider", none -> Optional.of(provider)));
    }

    private static JsonWebToken token(String issuer, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        return Stub.of(
                JsonWebToken.class,
                Map.of(
                        "getIssuer", none -> issuer,
                        "getSubject", none -> "subject",
                        "getName", none -> "name",
                        "getGroups", none -> Set.copyOf((List<?>) all.getOrDefault("groups", List.of())),
                        "getClaim", name -> all.get((String) name[0])));
    }

    private SecurityIdentity augmented(TokenSettings settings, JsonWebToken token) {
        SecurityIdentity identity =
                QuarkusSecurityIdentity.builder().setPrincipal(token).build();
        AuthenticationRequestContext context = Stub.of(
                AuthenticationRequestContext.class,
                Map.of("runBlocking", work -> Uni.createFrom().item((Supplier<?>) work[0])));
        return new CallerAugmentor(accounts, settings)
                .augment(identity, context)
                .await()
                .indefinitely();
    }

    private Caller caller(TokenSettings settings, JsonWebToken token) {
        return augmented(settings, token).getAttribute(CurrentCaller.ATTRIBUTE);
    }

    @Test
    @DisplayName("ACC-4: of our own tokens, the roles that the token carries and the account still has")
    void ownToken() {
        JsonWebToken token = token(OWN.issuer(), Map.of("groups", List.of("user", "admin", "coordinator", "unknown")));
        assertThat(caller(OWN, token)).isEqualTo(new Caller(ACCOUNT, Set.of(Role.USER, Role.COORDINATOR)));
        assertThat(augmented(OWN, token).getRoles()).containsExactlyInAnyOrder("user", "coordinator");
        rolesOfAccount = Set.of(Role.ADMIN, Role.EXPERT);
        assertThat(caller(OWN, token)).isEqualTo(new Caller(ACCOUNT, Set.of(Role.ADMIN)));
        assertThat(asked).containsOnly("subject");
    }

    @Test
    @DisplayName("ACC-4: an account that is gone or disabled lets no token in")
    void accountGone() {
        rolesOfAccount = Set.of();
        assertThatThrownBy(() -> augmented(OWN, token(OWN.issuer(), Map.of())))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    @DisplayName("ACC-2: another provider's person is a user, with the roles that the provider says")
    void otherProvider() {
        JsonWebToken token = token(
                OTHER,
                Map.of(
                        "groups",
                        List.of("expert"),
                        "email",
                        "a@example.org",
                        "name",
                        "Ola",
                        "realm_access",
                        Map.of("roles", List.of("admin"))));
        assertThat(caller(withProvider(null), token)).isEqualTo(new Caller(ACCOUNT, Set.of(Role.USER, Role.EXPERT)));
        assertThat(caller(withProvider("realm_access/roles"), token))
                .isEqualTo(new Caller(ACCOUNT, Set.of(Role.USER, Role.ADMIN)));
        assertThat(asked).containsOnly(new ExternalIdentity(OTHER, "subject", "a@example.org", "Ola"));
    }

    @Test
    @DisplayName("ACC-2: roles that are not where they ought to be give none")
    void rolesElsewhere() {
        for (String path :
                new String[] {"realm_access", "realm_access/other", "realm_access/roles/x", "none", "none/x", "email"
                }) {
            JsonWebToken token = token(OTHER, Map.of("email", 7, "realm_access", Map.of("roles", List.of("admin"))));
            assertThat(caller(withProvider(path), token)).as(path).isEqualTo(new Caller(ACCOUNT, Set.of(Role.USER)));
        }
        assertThat(asked).containsOnly(new ExternalIdentity(OTHER, "subject", null, null));
    }

    @Test
    @DisplayName("who has not logged in stays nobody, and no account is asked for")
    void anonymous() {
        SecurityIdentity anonymous =
                QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        AuthenticationRequestContext context = Stub.of(AuthenticationRequestContext.class, Map.of());
        assertThat(new CallerAugmentor(accounts, OWN)
                        .augment(anonymous, context)
                        .await()
                        .indefinitely())
                .isSameAs(anonymous);
        assertThat(asked).isEmpty();
    }
}
