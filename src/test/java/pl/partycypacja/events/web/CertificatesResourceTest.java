package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.Printed;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CertificatesResourceTest extends WithPresence {

    private Answer certificate(String registration) {
        return Http.get("/api/v1/registrations/" + registration + "/certificate.pdf")
                .as(world.again(participant))
                .send();
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
    @DisplayName(
            "PRG-3: participations are found without knowing their edition; their own, by those who take part themselves")
    void participations() {
        String own = String.valueOf(Entitled.participation(world, edition, participant, null));
        String all = "/api/v1/participations";
        assertThat(Http.get(all).as(participant).send().expect(200).ids())
                .containsExactlyInAnyOrder(own, participation.toString());
        assertThat(Http.get(all + "?mine=true")
                        .as(participant)
                        .send()
                        .expect(200)
                        .ids())
                .containsExactly(own);
        assertThat(Http.get(all + "?status=RESIGNED")
                        .as(participant)
                        .send()
                        .expect(200)
                        .ids())
                .isEmpty();
        assertThat(Http.get(all)
                        .as(world.person("obca", Role.USER))
                        .send()
                        .expect(200)
                        .ids())
                .isEmpty();
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
}
