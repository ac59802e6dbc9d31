package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.Printed;
import pl.partycypacja.fixtures.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttendanceResourceTest extends WithPresence {

    private static String byTicket(String ticket) {
        return "{\"ticket\": \"" + ticket + "\", \"present\": true}";
    }

    private String ticket(String registration) {
        return Printed.textOfQr(Http.get("/api/v1/registrations/" + registration + "/ticket.png")
                .as(world.again(participant))
                .send()
                .expect(200)
                .bytes());
    }

    @Test
    @DisplayName("EVT-9: presence per session, from its day on; what was noted by mistake is taken back")
    void presencePerSession() {
        String visit = visit();
        String registration = registered(visit, participant);
        assertThat(record(visit, 1, byHand(registration, true)).expect(422).faults())
                .containsExactly("/session too-early");
        clock.setTo(FIRST_DAY);
        assertThat(record(visit, 1, byHand(registration, true))
                        .expect(200)
                        .body()
                        .at("/entries/0/changed")
                        .asBoolean())
                .isTrue();
        assertThat(record(visit, 1, byHand(registration, true))
                        .expect(200)
                        .body()
                        .at("/entries/0/changed")
                        .asBoolean())
                .as("noted before")
                .isFalse();
        assertThat(record(visit, 2, byHand(registration, true)).expect(422).faults())
                .containsExactly("/session too-early");
        assertThat(record(visit, 3, byHand(registration, true)).expect(422).faults())
                .containsExactly("/session unknown-reference");
        clock.setTo(AFTER);
        record(visit, 2, byHand(registration, true)).expect(200);
        assertThat(seen(registration).get("attendedSessions")).hasToString("[1,2]");
        assertThat(seen(registration).get("attendedMinutes").asInt()).isEqualTo(12 * 60);
        record(visit, 2, byHand(registration, false)).expect(200);
        assertThat(seen(registration).get("attendedMinutes").asInt()).isEqualTo(7 * 60);
        assertThat(world.single("SELECT count(*) FROM attendance")).hasToString("1");
        record(visit, 2, byHand(registration, false) + ", " + byHand(registration, true))
                .expect(200);
        assertThat(seen(registration).get("attendedSessions"))
                .as("of two entries for one person, the later one counts")
                .hasToString("[1,2]");
        record(visit, 2, byHand(registration, true) + ", " + byHand(registration, false))
                .expect(200);
        assertThat(seen(registration).get("attendedSessions")).hasToString("[1]");
    }

    @Test
    @DisplayName("EVT-9: whoever has no place is not noted; one wrong line, and nobody is")
    void onlyThoseWithAPlace() {
        String visit = visit();
        String registration = registered(visit, participant);
        String other = registered(Planned.published(slug, Planned.workshop(5), world.again(coordinator)), participant);
        clock.setTo(FIRST_DAY);
        assertThat(record(visit, 1, byHand(registration, true) + ", " + byHand(other, true) + ", {\"present\": true}")
                        .expect(422)
                        .faults())
                .containsExactlyInAnyOrder("/entries/1/registrationId unknown-reference", "/entries/2/ticket required");
        assertThat(seen(registration).get("attendedSessions")).isEmpty();
        String draft = Planned.create(slug, Planned.workshop(5), world.again(coordinator));
        record(draft, 1, byHand(registration, true)).expect(409, "state-conflict");
    }

    @Test
    @DisplayName(
            "EVT-9: a ticket is checked offline with our public keys, is good for its event alone, and opens nothing else")
    void tickets() throws Exception {
        String visit = visit();
        String registration = registered(visit, participant);
        String ticket = ticket(registration);
        JsonWebKeySet keys = new JsonWebKeySet(
                Http.get("/.well-known/jwks.json").send().expect(200).body().toString());
        JwtClaims claims = new JwtConsumerBuilder()
                .setExpectedType(true, "ticket+jwt")
                .setExpectedAudience(visit)
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .build()
                .processToClaims(ticket);
        assertThat(claims.getSubject()).isEqualTo(registration);
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(AFTER.getEpochSecond());

        Http.get("/api/v1/me").token(ticket).send().expect(401);
        String elsewhere =
                ticket(registered(Planned.published(slug, Planned.workshop(5), world.again(coordinator)), participant));
        clock.setTo(FIRST_DAY);
        String changed = ticket.substring(0, ticket.length() - 10) + "AAAAAAAAAA";
        for (String wrong : List.of(
                elsewhere,
                changed,
                "xyz",
                participant.token(),
                world.again(participant).token())) {
            assertThat(record(visit, 1, byTicket(wrong)).expect(422).faults())
                    .containsExactly("/entries/0/ticket invalid-ticket");
        }
        record(visit, 1, byTicket(ticket)).expect(200);
        assertThat(seen(registration).get("attendedSessions")).hasToString("[1]");
        Http.get("/api/v1/registrations/" + registration + "/ticket.png")
                .as(world.again(coordinator))
                .send()
                .expect(403);
    }

    @Test
    @DisplayName("EVT-9: a session that somebody attended stays as it was")
    void attendedSessionsAreKept() {
        String visit = visit();
        String registration = registered(visit, participant);
        clock.setTo(FIRST_DAY);
        record(visit, 1, byHand(registration, true)).expect(200);
        String sessions = Http.get("/api/v1/events/" + visit)
                .as(world.again(coordinator))
                .send()
                .body()
                .get("sessions")
                .toString();
        assertThat(change(visit, "{\"sessions\": " + sessions.replace("20T15:00", "20T16:00") + "}")
                        .expect(422)
                        .faults())
                .containsExactly("/sessions/0 frozen");
        change(visit, "{\"sessions\": " + sessions.replace("21T13:00", "21T14:00") + "}")
                .expect(200);
    }

    @Test
    @DisplayName("EVT-8, EVT-9: the organiser's list, as JSON, as a sheet with a column for each question, and printed")
    void organisersList() {
        String event = Planned.create(slug, Planned.workshop(5), coordinator);
        Planned.ask(event, Planned.QUESTIONS.replace("O czym chcesz rozmawiać?", "=O czym?"), coordinator)
                .expect(200);
        Planned.act("/api/v1/events/" + event + "/publish", coordinator).expect(200);
        Planned.register(
                        event,
                        participant,
                        "{\"organisationId\": \"" + organisation + "\", \"needs\": {\"diet\": \"=Bezglutenowa\","
                                + " \"accommodation\": true}, \"answers\": {\"topic\": \"Żywe biblioteki\"}}")
                .expect(201);
        JsonNode line = Http.get("/api/v1/events/" + event + "/registrations")
                .as(coordinator)
                .send()
                .expect(200)
                .body()
                .at("/items/0");
        assertThat(line.get("organisation").asText()).isEqualTo("Stowarzyszenie Żółć");
        assertThat(line.at("/answers/topic").asText()).isEqualTo("Żywe biblioteki");
        assertThat(line.get("email").asText()).isEqualTo(participant.email());
        String csv = new String(
                Http.get("/api/v1/events/" + event + "/registrations")
                        .as(coordinator)
                        .header("Accept", "text/csv")
                        .send()
                        .expect(200)
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("'=O czym?", "Żywe biblioteki", "'=Bezglutenowa", "tak");
        assertThat(Printed.textOf(Http.get("/api/v1/events/" + event + "/attendance-sheet.pdf")
                        .as(coordinator)
                        .send()
                        .expect(200)
                        .bytes()))
                .contains("Lista obecności: Warsztat diagnozy", "Stowarzyszenie Żółć", "20 czerwca 2190");
        Http.get("/api/v1/events/" + event + "/registrations")
                .as(participant)
                .send()
                .expect(403);
    }
}
