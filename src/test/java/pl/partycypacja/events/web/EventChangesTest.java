package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// What becomes of an event that people know of already.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventChangesTest extends WithRegistrations {

    private static final String SESSION = """
            {"startsAt": "%1$sT08:00:00Z", "endsAt": "%1$sT14:00:00Z", "link": null, "place": {"name": "%2$s",
             "address": null, "teryt": null, "latitude": null, "longitude": null}}""";

    private static String sessions(String... daysAndPlaces) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < daysAndPlaces.length; i += 2) {
            all.append(i == 0 ? "" : ", ").append(SESSION.formatted(daysAndPlaces[i], daysAndPlaces[i + 1]));
        }
        return "{\"sessions\": [" + all + "]}";
    }

    @Test
    @DisplayName("EVT-1: a published event is not moved into the past, where nothing could be mended")
    void notIntoThePast() {
        String event = Planned.published(slug, Planned.workshop(5), coordinator);
        assertThat(change(event, sessions("2019-06-20", "Dom kultury"))
                        .expect(422)
                        .faults())
                .containsExactlyInAnyOrder("/sessions/0/startsAt in-the-past", "/sessions/0/endsAt in-the-past");
        change(event, sessions("2190-06-20", "Dom kultury", "2190-06-22", "Ratusz"))
                .expect(200);
        clock.setTo(Instant.parse("2190-06-21T08:00:00Z"));
        change(event, sessions("2190-06-20", "Dom kultury", "2190-06-23", "Ratusz"))
                .expect(200);
    }

    @Test
    @DisplayName(
            "EVT-3: a programme that is a draft, sign-up and a decision that are over, are reasons among the others")
    void reasonsOfAllKinds() {
        String hidden = world.programme("Nieogłoszony", coordinator, false);
        String late = Planned.create(
                hidden,
                Planned.studyVisit(30)
                        .replace("\"minimum\": 15", "\"minimum\": null")
                        .replace("\"closesOn\": null", "\"closesOn\": \"2020-01-10\"")
                        .replace("\"opensDaysBefore\": null", "\"opensDaysBefore\": null")
                        .replace("\"opensOn\": null", "\"opensOn\": \"2020-01-01\"")
                        .replace("2190-06-10", "2020-01-10"),
                coordinator);
        assertThat(Planned.act("/api/v1/events/" + late + "/publish", coordinator)
                        .expect(422)
                        .faults())
                .containsExactlyInAnyOrder(
                        "/capacity study-visit-size",
                        "/minimum study-visit-size",
                        "/signUp/closesOn in-the-past",
                        "/decisionOn in-the-past",
                        "/programme not-published");
    }

    @Test
    @DisplayName(
            "EVT-5: who comes before whom changes until the first has signed up, and when a tier opens after it too")
    void orderIsKept() {
        String before = tiers("Pierwsi", "NGO", 30);
        String event = Planned.published(slug, Planned.workshop(1, before), coordinator);
        change(event, "{\"tiers\": " + tiers("Najpierw", "NGO", 30) + "}").expect(200);
        clock.setTo(Instant.parse("2190-06-01T08:00:00Z"));
        Planned.register(event, world.again(participant), "{\"organisationId\": \"" + organisation + "\"}")
                .expect(201);
        assertThat(change(event, "{\"tiers\": " + tiers("Najpierw", "LOCAL_GOVERNMENT", 30) + "}")
                        .expect(422)
                        .faults())
                .containsExactly("/tiers frozen");
        change(event, "{\"tiers\": " + tiers("Najpierw", "NGO", 40) + "}").expect(200);
        JsonNode seen = Http.get("/api/v1/events/" + event).send().body();
        assertThat(seen.at("/tiers/0/signUpOpensAt").asText()).isEqualTo("2190-05-10T22:00:00Z");
        assertThat(seen.get("signUpOpensAt").asText()).isEqualTo("2190-05-10T22:00:00Z");
        assertThat(seen.at("/tiers/1/signUpOpensAt").asText()).isEqualTo("2190-06-12T22:00:00Z");
    }

    private static String tiers(String first, String kind, int opensDaysBefore) {
        return """
                [{"name": "%s", "programmes": [], "organisationKinds": ["%s"], "opensDaysBefore": %d},
                 {"name": "Pozostali", "programmes": [], "organisationKinds": [], "opensDaysBefore": 7}]""".formatted(first, kind, opensDaysBefore);
    }

    @Test
    @DisplayName("EVT-7, NOT-1: people are told which session is where and when now, and which no longer holds")
    void eachChangeIsTold() {
        String event = Planned.create(slug, Planned.workshop(1), coordinator);
        change(event, sessions("2190-06-20", "Dom kultury", "2190-06-21", "Ratusz"))
                .expect(200);
        Planned.act("/api/v1/events/" + event + "/publish", coordinator).expect(200);
        Planned.register(event, participant).expect(201);
        change(event, sessions("2190-06-20", "Dom kultury", "2190-06-28", "Biblioteka"))
                .expect(200);
        assertThat(told())
                .contains("Nowe terminy i miejsca:\n- 2190-06-28 10:00 – 2190-06-28 16:00, Biblioteka\n")
                .contains("Te terminy są nieaktualne:\n- 2190-06-21 10:00 – 2190-06-21 16:00, Ratusz")
                .contains("Początek: 2190-06-20 10:00, Dom kultury.")
                .doesNotContain("- 2190-06-20", "Nazywa", "organizator");
        change(event, "{\"costsCovered\": [\"MEALS\"]}").expect(200);
        assertThat(told()).contains("co pokrywa organizator").doesNotContain("terminy");
        change(event, "{\"title\": \"Warsztat żółty\"}").expect(200);
        assertThat(told()).contains("„Warsztat diagnozy”", "Nazywa się teraz „Warsztat żółty”");
        String organiser = Http.get("/api/v1/events/" + event)
                .send()
                .body()
                .at("/organiser/id")
                .asText();
        change(event, "{\"minimum\": 1, \"organiserId\": \"" + organiser + "\"}")
                .expect(200);
        assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind = 'EVENT_CHANGED'"))
                .as("what is nobody's matter is told to nobody")
                .isEqualTo(3L);
    }

    private String told() {
        return world.lastMessageTo(participant.email());
    }

    @Test
    @DisplayName("NOT-1: a new address on the web is told to those who have a place, and to nobody else")
    void linksAreTold() {
        String online = Planned.workshop(1)
                .replaceAll("\"place\": \\{[^}]*}", "\"place\": null")
                .replace("\"link\": null", "\"link\": \"https://spotkania.example.org/stare\"");
        String event = Planned.published(slug, online, coordinator);
        Person waiting = world.person("czekajaca", Role.USER);
        Planned.register(event, participant).expect(201);
        Planned.register(event, waiting).expect(201);
        change(
                        event,
                        "{\"sessions\": [{\"startsAt\": \"2190-06-20T08:00:00Z\", \"endsAt\": \"2190-06-20T14:00:00Z\","
                                + " \"place\": null, \"link\": \"https://spotkania.example.org/nowe\"}]}")
                .expect(200);
        assertThat(told()).contains("https://spotkania.example.org/nowe").doesNotContain("nieaktualne");
        assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind = 'EVENT_CHANGED'"))
                .as("nothing that those who wait may know of")
                .isEqualTo(1L);
        assertThat(world.single(
                                "SELECT calendar FROM outbox_message WHERE kind = 'EVENT_CHANGED' AND calendar IS NOT NULL")
                        .toString()
                        .replace("\r\n ", ""))
                .contains("LOCATION:https://spotkania.example.org/nowe");
    }

    @Test
    @DisplayName("EVT-10: each session keeps its UID, whichever is left out, moved or added before it")
    void sessionsKeepTheirIdentity() {
        String event = Planned.create(slug, Planned.workshop(5), coordinator);
        change(event, sessions("2190-06-20", "A", "2190-06-21", "B", "2190-06-27", "C"))
                .expect(200);
        Planned.act("/api/v1/events/" + event + "/publish", coordinator).expect(200);
        change(event, sessions("2190-06-21", "B", "2190-06-27", "C")).expect(200);
        assertThat(entries(event))
                .containsExactlyInAnyOrder("1 20th CANCELLED A", "2 21th TENTATIVE B", "3 27th TENTATIVE C");
        change(event, sessions("2190-06-19", "D", "2190-06-21", "B", "2190-06-28", "C"))
                .expect(200);
        assertThat(entries(event))
                .as("one of the two that are new is what was left of the old")
                .containsExactlyInAnyOrder(
                        "1 20th CANCELLED A", "2 21th TENTATIVE B", "3 19th TENTATIVE D", "4 28th TENTATIVE C");
        change(event, sessions("2190-06-26", "D", "2190-06-28", "B", "2190-06-29", "C"))
                .expect(200);
        assertThat(entries(event))
                .containsExactlyInAnyOrder(
                        "1 20th CANCELLED A", "4 28th TENTATIVE B", "3 26th TENTATIVE D", "2 29th TENTATIVE C");
    }

    /// `number day status place`, of each.
    private List<String> entries(String event) {
        String calendar = new String(
                Http.get("/api/v1/events/" + event + "/event.ics")
                        .send()
                        .expect(200)
                        .bytes(),
                StandardCharsets.UTF_8);
        return List.of(calendar.replace("\r\n ", "").split("BEGIN:VEVENT", -1)).stream()
                .skip(1)
                .map(entry -> value(entry, "UID:" + event + "-").substring(0, 1)
                        + " "
                        + value(entry, "DTSTART;TZID=Europe/Warsaw:219006").substring(0, 2) + "th "
                        + value(entry, "STATUS:") + " " + value(entry, "LOCATION:"))
                .toList();
    }

    private static String value(String entry, String name) {
        int start = entry.indexOf(name) + name.length();
        return entry.substring(start, entry.indexOf("\r\n", start));
    }

    @Test
    @DisplayName(
            "EVT-6: a freed place is not offered to an account that is closed; its turn is over, and that is on record")
    void closedAccountsAreNotWaitedFor() {
        List<Person> people = people(3);
        String event = full(1, people);
        world.execute("UPDATE account SET status = 'DISABLED' WHERE id = '"
                + people.get(1).id() + "'");
        change(event, "{\"title\": \"Inny\"}").expect(200);
        assertThat(status(event, people.get(1)))
                .as("while nobody's turn has come")
                .isEqualTo("WAITLISTED");
        act(registration(event, people.get(0)), "cancel", people.get(0)).expect(200);
        assertThat(status(event, people.get(1))).isEqualTo("CANCELLED");
        assertThat(status(event, people.get(2))).isEqualTo("OFFERED");
        assertThat(world.single("SELECT count(*) FROM registration_step WHERE reason = 'ACCOUNT_CLOSED'"))
                .isEqualTo(1L);
        assertPlacesAgree(event);
    }

    @Test
    @DisplayName("a draft that is deleted while it is changed: one of the two, and never a 500")
    void deletedWhileChanged() throws Exception {
        for (int round = 0; round < 5; round++) {
            String path = "/api/v1/events/" + Planned.create(slug, Planned.workshop(5), coordinator);
            String etag = Http.get(path).as(coordinator).send().etag();
            List<Integer> statuses = Race.of(
                    2,
                    number -> number == 0
                            ? Http.call("DELETE", path)
                                    .as(coordinator)
                                    .header("If-Match", etag)
                                    .send()
                                    .status()
                            : Http.call("PATCH", path)
                                    .as(coordinator)
                                    .header("If-Match", etag)
                                    .patch("{\"title\": \"Inny\"}")
                                    .send()
                                    .status());
            assertThat(statuses).isIn(List.of(204, 404), List.of(204, 412), List.of(412, 200));
        }
    }

    @Test
    @DisplayName(
            "a registration says what the caller can do with it: the person all, coordinators some, colleagues nothing")
    void actionsAreTheCallers() {
        Person colleague = world.person("kolezanka", Role.USER);
        world.join(organisation, colleague);
        String event = Planned.published(slug, Planned.workshop(5), coordinator);
        String registration = Planned.register(event, participant, "{\"organisationId\": \"" + organisation + "\"}")
                .expect(201)
                .text("id");
        assertThat(seen(registration, participant).get("allowedActions").toString())
                .isEqualTo("[\"UPDATE\",\"TRANSFER\",\"CANCEL\"]");
        assertThat(seen(registration, coordinator).get("allowedActions").toString())
                .isEqualTo("[\"TRANSFER\",\"CANCEL\"]");
        assertThat(seen(registration, colleague).get("allowedActions")).isEmpty();
        UUID own = participant.id();
        assertThat(registrations("mine=true", participant).findValuesAsText("accountId"))
                .containsExactly(own.toString());
        assertThat(registrations("mine=true", colleague)).isEmpty();
        assertThat(registrations("organisation=" + organisation, colleague)).hasSize(1);
        assertThat(registrations("updatedSince=2190-01-01T00:00:00Z", participant))
                .isEmpty();
    }

    private JsonNode registrations(String query, Person person) {
        return Http.get("/api/v1/registrations?" + query)
                .as(person)
                .send()
                .expect(200)
                .body()
                .get("items");
    }
}
