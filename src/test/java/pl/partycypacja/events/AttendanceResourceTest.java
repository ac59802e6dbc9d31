package pl.partycypacja.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.Printed;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttendanceResourceTest extends WithRegistrations {

    private static final Instant FIRST_DAY = Instant.parse("2190-06-20T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2190-06-21T13:00:00Z");

    /// Two sessions, of seven hours and of five.
    private String visit() {
        return Planned.published(
                slug,
                Planned.studyVisit(25).replace("\"opensDaysBefore\": null", "\"opensDaysBefore\": 365"),
                coordinator);
    }

    private String registered(String event, Person person) {
        clock.setTo(Instant.parse("2190-06-01T08:00:00Z"));
        return Planned.register(event, world.again(person)).expect(201).text("id");
    }

    private Answer record(String event, int session, String entries) {
        return Http.post("/api/v1/events/" + event + "/attendance")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"session\": " + session + ", \"entries\": [" + entries + "]}")
                .send();
    }

    private static String byHand(String registration, boolean present) {
        return "{\"registrationId\": \"" + registration + "\", \"present\": " + present + "}";
    }

    private static String byTicket(String ticket) {
        return "{\"ticket\": \"" + ticket + "\", \"present\": true}";
    }

    private JsonNode seen(String registration) {
        return Http.get("/api/v1/registrations/" + registration)
                .as(world.again(participant))
                .send()
                .expect(200)
                .body();
    }

    private Answer certificate(String registration) {
        return Http.get("/api/v1/registrations/" + registration + "/certificate.pdf")
                .as(world.again(participant))
                .send();
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
    @DisplayName(
            "EVT-9: a certificate after the end, for those who attended; anyone verifies it, and it follows the record")
    void certificates() {
        String visit = visit();
        String registration = registered(visit, participant);
        clock.setTo(FIRST_DAY);
        record(visit, 1, byHand(registration, true)).expect(200);
        certificate(registration).expect(409, "certificate-not-earned");
        assertThat(seen(registration).get("certificateCode").isNull()).isTrue();
        clock.setTo(AFTER);
        String code = seen(registration).get("certificateCode").asText();
        assertThat(Printed.textOf(certificate(registration).expect(200).bytes()))
                .contains(
                        "Zaświadczenie",
                        "Wizyta studyjna w Świnoujściu",
                        "20 czerwca 2190 – 21 czerwca 2190",
                        "7 godz.",
                        code,
                        "https://api.example.org/api/v1/certificates/" + code);
        JsonNode verified = Http.get("/api/v1/certificates/" + code.toLowerCase(Locale.ROOT))
                .send()
                .expect(200)
                .body();
        assertThat(verified.get("event").asText()).isEqualTo("Wizyta studyjna w Świnoujściu");
        assertThat(verified.get("attendedMinutes").asInt()).isEqualTo(7 * 60);
        Http.get("/api/v1/certificates/2222-2222-2222-2222").send().expect(404, "not-found");
        Http.get("/api/v1/certificates/zgadywane").send().expect(400, "malformed-parameter");
        record(visit, 1, byHand(registration, false)).expect(200);
        Http.get("/api/v1/certificates/" + code).send().expect(404, "not-found");
        certificate(registration).expect(409, "certificate-not-earned");
    }

    @Test
    @DisplayName("EVT-9: noted in the morning and given up before the start: no presence, no certificate")
    void givenUpInTheMorning() {
        String visit = visit();
        String registration = registered(visit, participant);
        clock.setTo(Instant.parse("2190-06-20T06:00:00Z"));
        record(visit, 1, byHand(registration, true)).expect(200);
        act(registration, "cancel", participant).expect(200);
        assertThat(seen(registration).get("attendedSessions")).isEmpty();
        clock.setTo(AFTER);
        certificate(registration).expect(409, "certificate-not-earned");
        String code = String.valueOf(world.single("SELECT certificate_code FROM registration"));
        Http.get("/api/v1/certificates/" + code).send().expect(404, "not-found");
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
    @DisplayName("PRG-3, EVT-9: hours attended against the commitment: all trainings that were, or a number of hours")
    void hoursAgainstTheCommitment() {
        oblige("{\"kinds\": [\"WORKSHOP\"], \"hours\": null}");
        String first = inEdition(Planned.workshop(5));
        String second = inEdition(Planned.workshop(5).replace("2190-06-20", "2190-06-27"));
        inEdition(Planned.workshop(5).replace("WORKSHOP", "WEBINAR"));
        clock.setTo(Instant.parse("2190-06-01T08:00:00Z"));
        // Without saying for whom: the organisation takes part, and so whoever is in it.
        String registration =
                Planned.register(first, world.again(participant)).expect(201).text("id");
        forTheOrganisation(second);
        JsonNode before = standing();
        assertThat(before.get("dueMinutes").asInt()).isZero();
        assertThat(before.get("events")).hasSize(2);
        clock.setTo(Instant.parse("2190-06-20T14:00:00Z"));
        assertThat(standing().get("fulfilled").asBoolean()).isFalse();
        record(first, 1, byHand(registration, true)).expect(200);
        JsonNode attended = standing();
        assertThat(attended.get("attendedMinutes").asInt()).isEqualTo(360);
        assertThat(attended.get("dueMinutes").asInt()).isEqualTo(360);
        assertThat(attended.get("fulfilled").asBoolean()).isTrue();
        clock.setTo(Instant.parse("2190-06-27T14:00:00Z"));
        assertThat(standing().get("dueMinutes").asInt()).isEqualTo(720);
        assertThat(standing().get("fulfilled").asBoolean()).isFalse();
        oblige("{\"kinds\": [\"WORKSHOP\"], \"hours\": 6}");
        assertThat(standing().get("fulfilled").asBoolean()).isTrue();
    }

    private String forTheOrganisation(String event) {
        return Planned.register(event, world.again(participant), "{\"organisationId\": \"" + organisation + "\"}")
                .expect(201)
                .text("id");
    }

    private void oblige(String commitment) {
        String path = "/api/v1/editions/" + edition;
        Http.call("PATCH", path)
                .as(world.again(coordinator))
                .header(
                        "If-Match",
                        Http.get(path).as(world.again(coordinator)).send().etag())
                .patch("{\"attendance\": " + commitment + "}")
                .send()
                .expect(200);
    }

    private String inEdition(String details) {
        String event = Http.post("/api/v1/events")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"programme\": \"" + slug + "\", \"editionId\": \"" + edition + "\", \"details\": " + details
                        + "}")
                .send()
                .expect(201)
                .text("id");
        Planned.act("/api/v1/events/" + event + "/publish", world.again(coordinator))
                .expect(200);
        return event;
    }

    private JsonNode standing() {
        return Http.get("/api/v1/participations/" + participation + "/attendance")
                .as(world.again(participant))
                .send()
                .expect(200)
                .body();
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
