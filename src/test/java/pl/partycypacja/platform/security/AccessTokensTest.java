package pl.partycypacja.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    private static final UUID ACCOUNT = UUID.fromString("01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa");

    private final String secret = TokenKeys.generate();
    private final TokenSettings settings = TestKeys.settings(secret, Duration.ofMinutes(15));
    private final TokenKeys keys = new TokenKeys(settings);

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private String token() {
        return new AccessTokens(settings, keys, at(NOW)).issue(ACCOUNT, "a@example.org", Set.of(Role.USER, Role.ADMIN));
    }

    private JWTCallerPrincipal verified(String token, Instant moment) throws ParseException {
        return new AccessTokenVerifier(settings, keys, at(moment)).parse(token, new JWTAuthContextInfo());
    }

    private void refused(String token, Instant moment) {
        assertThatThrownBy(() -> verified(token, moment)).isInstanceOf(ParseException.class);
    }

    @Test
    @DisplayName("ACC-1: a token says whose it is, what they are, and until when")
    void says() throws ParseException {
        JWTCallerPrincipal principal = verified(token(), NOW);
        assertThat(principal.getSubject()).isEqualTo(ACCOUNT.toString());
        assertThat(principal.getName()).isEqualTo("a@example.org");
        assertThat(principal.getGroups()).containsExactlyInAnyOrder("user", "admin");
        assertThat(principal.getIssuedAtTime()).isEqualTo(NOW.getEpochSecond());
        assertThat(principal.getExpirationTime()).isEqualTo(NOW.getEpochSecond() + 900);
        assertThat(principal.getTokenID()).isNotBlank();
    }

    @Test
    @DisplayName("ACC-1: fifteen minutes at most, whatever is configured")
    void life() {
        assertThat(new AccessTokens(TestKeys.settings(secret, Duration.ofDays(1)), keys, at(NOW)).lifeSeconds())
                .isEqualTo(900);
        assertThat(new AccessTokens(TestKeys.settings(secret, Duration.ofMinutes(2)), keys, at(NOW)).lifeSeconds())
                .isEqualTo(120);
    }

    @Test
    @DisplayName("rule 34: clocks may differ by a minute, and by no more")
    void skew() throws ParseException {
        String token = token();
        assertThat(verified(token, NOW.plusSeconds(900 + 59))).isNotNull();
        refused(token, NOW.plusSeconds(900 + 60));
        assertThat(verified(token, NOW.minusSeconds(60))).isNotNull();
        refused(token, NOW.minusSeconds(61));
    }

    @Test
    @DisplayName("rule 34: a token that is remembered expires all the same")
    void rememberedTokensExpire() throws ParseException {
        Instant[] now = {NOW};
        Clock moving = new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        AccessTokenVerifier verifier = new AccessTokenVerifier(settings, keys, moving);
        String token = token();
        assertThat(verifier.parse(token, new JWTAuthContextInfo()).getSubject()).isEqualTo(ACCOUNT.toString());
        now[0] = NOW.plusSeconds(960);
        assertThatThrownBy(() -> verifier.parse(token, new JWTAuthContextInfo()))
                .isInstanceOf(ParseException.class);
        now[0] = NOW.minusSeconds(61);
        assertThatThrownBy(() -> verifier.parse(token, new JWTAuthContextInfo()))
                .isInstanceOf(ParseException.class);
    }

    /// Like ours, until it is changed.
    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(settings.issuer());
        claims.setAudience(settings.audience());
        claims.setSubject(ACCOUNT.toString());
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 60));
        return claims;
    }

    @Test
    @DisplayName("rule 34: iss, aud, sub, iat and exp are required, and ours")
    void requiredClaims() throws ParseException {
        assertThat(verified(keys.sign(claims(), "JWT"), NOW)).isNotNull();
        for (String name : List.of("iss", "aud", "sub", "iat", "exp")) {
            JwtClaims without = claims();
            without.unsetClaim(name);
            refused(keys.sign(without, "JWT"), NOW);
        }
        JwtClaims otherIssuer = claims();
        otherIssuer.setIssuer("https://other.example");
        refused(keys.sign(otherIssuer, "JWT"), NOW);
        JwtClaims otherAudience = claims();
        otherAudience.setAudience("other-api");
        refused(keys.sign(otherAudience, "JWT"), NOW);
        JwtClaims notYet = claims();
        notYet.setNotBefore(NumericDate.fromSeconds(NOW.getEpochSecond() + 61));
        refused(keys.sign(notYet, "JWT"), NOW);
    }

    @Test
    @DisplayName("rule 34: a foreign key, a changed token, a ticket and nonsense get nobody in")
    void foreignTokens() {
        refused(TestKeys.make().sign(claims(), "JWT"), NOW);
        String token = token();
        char last = token.charAt(token.length() - 2);
        refused(
                token.substring(0, token.length() - 2)
                        + (last == 'A' ? 'B' : 'A')
                        + token.substring(token.length() - 1),
                NOW);
        refused(new Tickets(keys).issue(ACCOUNT.toString(), settings.audience(), NOW.plusSeconds(60)), NOW);
        for (String nonsense : new String[] {"", "a.b.c", token + "a", token + "." + token, "x".repeat(8_193)}) {
            refused(nonsense, NOW);
        }
    }
}
