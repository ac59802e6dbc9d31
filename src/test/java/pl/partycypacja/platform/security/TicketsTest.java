package pl.partycypacja.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final TokenKeys keys = TestKeys.make();
    private final Tickets tickets = new Tickets(keys);

    @Test
    @DisplayName("EVT-9: a ticket says what it is of, and is good where it is meant for")
    void roundTrip() {
        String ticket = tickets.issue("registration", "event", Instant.parse("2190-06-20T00:00:00Z"));
        assertThat(tickets.findSubject(ticket, "event")).contains("registration");
        assertThat(tickets.findSubject(ticket, "other-event")).isEmpty();
    }

    @Test
    @DisplayName("EVT-9: what was read at the door may reach us later")
    void ageDoesNotMatter() {
        assertThat(tickets.findSubject(tickets.issue("registration", "event", LONG_AGO), "event"))
                .contains("registration");
    }

    @Test
    @DisplayName("EVT-9: a ticket that was changed or made elsewhere is none")
    void forged() {
        String ticket = tickets.issue("registration", "event", LONG_AGO);
        String[] parts = ticket.split("\\.", -1);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"sub\":\"other\",\"aud\":\"event\",\"exp\":9999999999}".getBytes(StandardCharsets.UTF_8));
        assertThat(tickets.findSubject(parts[0] + "." + other + "." + parts[2], "event"))
                .isEmpty();
        assertThat(tickets.findSubject(parts[0] + "." + parts[1] + ".", "event"))
                .isEmpty();
        assertThat(new Tickets(TestKeys.make()).findSubject(ticket, "event")).isEmpty();
        String unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"ticket+jwt\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(tickets.findSubject(unsigned + "." + other + ".", "event")).isEmpty();
        for (String nonsense : new String[] {"", ".", "..", "a.b.c", "ticket", ticket + "a", "x".repeat(1_001)}) {
            assertThat(tickets.findSubject(nonsense, "event")).as(nonsense).isEmpty();
        }
    }

    @Test
    @DisplayName("rule 34: no access token is a ticket, and no ticket says of anything else")
    void otherTokens() {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("registration");
        claims.setAudience("event");
        assertThat(tickets.findSubject(keys.sign(claims, "ticket+jwt"), "event"))
                .contains("registration");
        assertThat(tickets.findSubject(keys.sign(claims, "JWT"), "event")).isEmpty();
        JwtClaims withoutSubject = new JwtClaims();
        withoutSubject.setAudience("event");
        assertThat(tickets.findSubject(keys.sign(withoutSubject, "ticket+jwt"), "event"))
                .isEmpty();
    }

    @Test
    @DisplayName("a ticket of the key before is known as long as that key is there")
    void rotated() throws JoseException {
        String before = TokenKeys.generate();
        String after = TokenKeys.generate();
        JsonWebKeySet both = new JsonWebKeySet(after);
        new JsonWebKeySet(before).getJsonWebKeys().forEach(both::addJsonWebKey);
        String old = ticketsOf(before).issue("registration", "event", LONG_AGO);
        Tickets rotated = ticketsOf(both.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        assertThat(rotated.findSubject(old, "event")).contains("registration");
        String fresh = rotated.issue("registration", "event", LONG_AGO);
        assertThat(ticketsOf(after).findSubject(fresh, "event"))
                .as("the first key signs")
                .contains("registration");
        assertThat(ticketsOf(after).findSubject(old, "event")).isEmpty();
    }

    private static Tickets ticketsOf(String keys) {
        return new Tickets(new TokenKeys(TestKeys.settings(keys, Duration.ofMinutes(15))));
    }
}
