package pl.partycypacja.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.events.domain.RegistrationJobs;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.WithParticipant;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationsResourceTest extends WithParticipant {

    @Inject
    RegistrationJobs jobs;

    private List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.person("osoba" + i, Role.USER))
                .toList();
    }

    private String full(int capacity, List<Person> people) {
        String event = Planned.published(slug, Planned.workshop(capacity), coordinator);
        people.forEach(person -> Planned.register(event, person).expect(201));
        return event;
    }

    private Answer act(String registration, String action, Person person) {
        return Planned.act("/api/v1/registrations/" + registration + "/" + action, world.again(person));
    }

    private String registration(String event, Person person) {
        return String.valueOf(world.single("SELECT id FROM registration WHERE event_id = '" + event
                + "' AND account_id = '" + person.id() + "' ORDER BY registered_at DESC LIMIT 1"));
    }

    private String status(String event, Person person) {
        return String.valueOf(
                world.single("SELECT status FROM registration WHERE id = '" + registration(event, person) + "'"));
    }

    private void assertPlacesAgree(String event) {
        assertThat(world.single("SELECT taken = (SELECT count(*) FROM registration r WHERE r.event_id = e.id"
                        + " AND r.status IN ('CONFIRMED', 'OFFERED')) FROM event e WHERE id = '" + event + "'"))
                .isEqualTo(true);
        assertThat(world.single(
                        "SELECT taken = capacity OR NOT EXISTS (SELECT FROM registration r WHERE r.event_id = e.id"
                                + " AND r.status = 'WAITLISTED') FROM event e WHERE id = '" + event + "'"))
                .as("no free place while someone waits")
                .isEqualTo(true);
    }

    @Test
    @DisplayName("EVT-6: when it is full, people wait in order; a freed place is offered to the first, and passed on")
    void aFreedPlaceIsOfferedInOrder() {
        List<Person> people = people(4);
        String event = full(1, people);
        assertThat(status(event, people.get(0))).isEqualTo("CONFIRMED");
        assertThat(waitsBehind(event, people.get(3))).isEqualTo(2);
        act(registration(event, people.get(0)), "cancel", people.get(0)).expect(200);
        assertThat(status(event, people.get(1))).isEqualTo("OFFERED");
        assertThat(world.lastMessageTo(people.get(1).email())).contains("Czeka na Ciebie miejsce");
        assertPlacesAgree(event);
        act(registration(event, people.get(2)), "accept", people.get(2)).expect(409, "state-conflict");
        act(registration(event, people.get(1)), "decline", people.get(1)).expect(200);
        assertThat(status(event, people.get(2))).isEqualTo("OFFERED");
        act(registration(event, people.get(2)), "accept", people.get(2)).expect(200);
        act(registration(event, people.get(3)), "cancel", people.get(3)).expect(200);
        assertPlacesAgree(event);
        JsonNode history = Http.get("/api/v1/registrations/" + registration(event, people.get(2)) + "/history")
                .as(people.get(2))
                .send()
                .expect(200)
                .body()
                .get("items");
        assertThat(history.findValuesAsText("reason")).containsExactly("EVENT_FULL", "PLACE_FREED", "ACCEPTED");
    }

    private int waitsBehind(String event, Person person) {
        return Http.get("/api/v1/registrations/" + registration(event, person))
                .as(world.again(person))
                .send()
                .expect(200)
                .body()
                .get("before")
                .asInt();
    }

    @Test
    @DisplayName("EVT-6: an offer lapses by itself, whether or not anybody looked; the next one's time begins then")
    void offersLapse() {
        List<Person> people = people(3);
        String event = full(1, people);
        act(registration(event, people.get(0)), "cancel", people.get(0)).expect(200);
        String offered = registration(event, people.get(1));
        Instant deadline = Instant.parse(Http.get("/api/v1/registrations/" + offered)
                .as(people.get(1))
                .send()
                .text("offerExpiresAt"));
        clock.setTo(deadline.minusSeconds(1));
        jobs.lapseOffers();
        assertThat(status(event, people.get(1))).isEqualTo("OFFERED");
        clock.setTo(deadline);
        assertThat(act(offered, "accept", people.get(1))
                        .expect(409, "state-conflict")
                        .text("currentState"))
                .isEqualTo("LAPSED");
        jobs.lapseOffers();
        jobs.lapseOffers();
        assertThat(status(event, people.get(1))).isEqualTo("LAPSED");
        assertThat(status(event, people.get(2))).isEqualTo("OFFERED");
        clock.setTo(deadline.plusSeconds(3600));
        jobs.lapseOffers();
        assertThat(status(event, people.get(2))).isEqualTo("OFFERED");
        assertPlacesAgree(event);
    }

    private String rowOf(String event) {
        return "SELECT 1 FROM event WHERE id = '" + event + "'";
    }

    @Test
    @DisplayName("EVT-6: an offer accepted and declined at once: one of the two")
    void acceptingAndDecliningRace() throws Exception {
        List<Person> people = people(3);
        String event = full(1, people);
        act(registration(event, people.get(0)), "cancel", people.get(0)).expect(200);
        String offered = registration(event, people.get(1));
        List<Integer> statuses = Gate.race(
                world,
                "registration_step",
                4,
                i -> act(offered, i % 2 == 0 ? "accept" : "decline", people.get(1))
                        .status());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertPlacesAgree(event);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "EVT-6: an offer that lapses while it is accepted: whoever comes first decides, and there is one outcome")
    void lapsingAndAcceptingRace(boolean acceptsFirst) throws Exception {
        List<Person> people = people(3);
        String event = full(1, people);
        act(registration(event, people.get(0)), "cancel", people.get(0)).expect(200);
        String offered = registration(event, people.get(1));
        Instant deadline =
                Instant.parse(seen(offered, people.get(1)).get("offerExpiresAt").asText());
        clock.setTo(deadline.minusSeconds(1));
        Person person = world.again(people.get(1));
        // Who accepts in time has been judged, and waits to write it down while the time runs out.
        String held = acceptsFirst ? "SELECT 1 FROM registration WHERE id = '" + offered + "'" : rowOf(event);
        List<Integer> statuses = Gate.queue(world, held, 2, i -> {
            if ((i == 0) == acceptsFirst) {
                return Planned.act("/api/v1/registrations/" + offered + "/accept", person)
                        .status();
            }
            clock.setTo(deadline);
            jobs.lapseOffers();
            return 0;
        });
        assertThat(statuses.get(acceptsFirst ? 0 : 1)).isEqualTo(acceptsFirst ? 200 : 409);
        assertThat(status(event, people.get(1))).isEqualTo(acceptsFirst ? "CONFIRMED" : "LAPSED");
        assertThat(status(event, people.get(2))).isEqualTo(acceptsFirst ? "WAITLISTED" : "OFFERED");
        assertPlacesAgree(event);
    }

    @Test
    @DisplayName("EVT-6: racing for three places, three have one, nobody twice, the others wait")
    void placesAreNeverGivenTwice() throws Exception {
        List<Person> people = people(8);
        String event = Planned.published(slug, Planned.workshop(3), coordinator);
        List<Integer> statuses = Gate.race(
                world,
                "registration",
                12,
                i -> Planned.register(event, people.get(i % 8)).status());
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(8);
        assertThat(statuses).containsOnly(201, 409);
        assertThat(world.single("SELECT count(*) FROM registration WHERE status = 'CONFIRMED'"))
                .isEqualTo(3L);
        assertPlacesAgree(event);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("EVT-6: one gives up the last place while another signs up: no free place while someone waits")
    void givingUpAndSigningUpRace(boolean signsUpFirst) throws Exception {
        List<Person> people = people(2);
        String event = full(1, people.subList(0, 1));
        String given = registration(event, people.get(0));
        List<Integer> statuses = Gate.queue(
                world,
                rowOf(event),
                2,
                i -> (i == 0) == signsUpFirst
                        ? Planned.register(event, people.get(1)).status()
                        : act(given, "cancel", people.get(0)).status());
        assertThat(statuses).containsExactlyInAnyOrder(201, 200);
        assertThat(status(event, people.get(1))).isEqualTo(signsUpFirst ? "OFFERED" : "CONFIRMED");
        assertPlacesAgree(event);
    }

    @Test
    @DisplayName("EVT-5: participants of the programme come first, others from their day on, and wait behind them")
    void tiersComeFirst() {
        String tiers = """
                [{"name": "Uczestnicy", "programmes": ["%s"], "organisationKinds": [], "opensDaysBefore": 30},
                 {"name": "Samorządy i organizacje", "programmes": [], "organisationKinds": ["LOCAL_GOVERNMENT", "NGO"],
                  "opensDaysBefore": 7}]""".formatted(slug);
        Person other = world.person("inna", Role.USER);
        UUID ngo = world.organisation("Stowarzyszenie Inne", other);
        Person nobody = world.person("nikt", Role.USER);
        String event = Planned.published(slug, Planned.workshop(1, tiers), coordinator);
        String forNgo = "{\"organisationId\": \"" + ngo + "\", \"needs\": null}";
        clock.setTo(Instant.parse("2190-06-01T08:00:00Z"));
        Planned.register(event, world.again(nobody)).expect(403, "forbidden");
        Planned.register(event, world.again(other), forNgo).expect(409, "sign-up-not-open");
        assertThat(Planned.register(event, world.again(nobody), forNgo)
                        .expect(422)
                        .faults())
                .containsExactly("/organisationId unknown-reference");
        clock.setTo(Instant.parse("2190-06-13T08:00:00Z"));
        Person first = world.person("pierwsza", Role.USER);
        Entitled.participation(world, edition, first, null);
        Planned.register(event, world.again(first)).expect(201);
        Planned.register(event, world.again(other), forNgo).expect(201);
        assertThat(Planned.register(event, world.again(participant))
                        .expect(201)
                        .body()
                        .get("before")
                        .asInt())
                .isZero();
        act(registration(event, first), "cancel", first).expect(200);
        assertThat(status(event, participant)).isEqualTo("OFFERED");
        assertThat(status(event, other)).isEqualTo("WAITLISTED");
    }

    @Test
    @DisplayName("EVT-6: places that are added are offered; fewer than are taken is refused")
    void capacityChanges() {
        List<Person> people = people(4);
        String event = full(2, people);
        assertThat(change(event, "{\"capacity\": 1}").expect(422).faults()).containsExactly("/capacity below-taken");
        change(event, "{\"capacity\": 3}").expect(200);
        assertThat(status(event, people.get(2))).isEqualTo("OFFERED");
        assertThat(status(event, people.get(3))).isEqualTo("WAITLISTED");
        assertPlacesAgree(event);
    }

    private Answer change(String event, String patch) {
        String path = "/api/v1/events/" + event;
        Person now = world.again(coordinator);
        return Http.call("PATCH", path)
                .as(now)
                .header("If-Match", Http.get(path).as(now).send().etag())
                .patch(patch)
                .send();
    }

    @Test
    @DisplayName("EVT-8: needs are seen by the person and coordinators, and forgotten 30 days after")
    void needsAreForgotten() {
        String event = Planned.published(slug, Planned.workshop(5), coordinator);
        String body = "{\"organisationId\": \"" + organisation
                + "\", \"needs\": {\"diet\": \"wegańska\", \"accessibility\": null, \"accommodation\": true}}";
        Planned.register(event, participant, body).expect(201);
        Person colleague = world.person("kolezanka", Role.USER);
        world.join(organisation, colleague);
        String registration = registration(event, participant);
        assertThat(seen(registration, participant).at("/needs/diet").asText()).isEqualTo("wegańska");
        assertThat(seen(registration, coordinator).at("/needs/accommodation").asBoolean())
                .isTrue();
        assertThat(seen(registration, colleague).get("needs").isNull()).isTrue();
        clock.setTo(Instant.parse("2190-07-20T13:59:59Z"));
        jobs.forgetNeeds();
        assertThat(seen(registration, participant).get("needs").isNull()).isFalse();
        clock.setTo(Instant.parse("2190-07-20T14:00:00Z"));
        jobs.forgetNeeds();
        assertThat(seen(registration, coordinator).get("needs").isNull()).isTrue();
    }

    @Test
    @DisplayName("EVT-6: a place is the person's, whatever organisation they came for and have left since")
    void aPlaceIsThePersons() {
        List<Person> people = people(1);
        Person colleague = world.person("kolezanka", Role.USER);
        world.join(organisation, colleague);
        world.join(organisation, people.getFirst());
        String event = full(1, List.of(coordinator));
        String forOrganisation = "{\"organisationId\": \"" + organisation + "\", \"needs\": null}";
        Planned.register(event, people.getFirst(), forOrganisation).expect(201);
        act(registration(event, coordinator), "cancel", coordinator).expect(200);
        String offered = registration(event, people.getFirst());
        act(offered, "accept", colleague).expect(403, "forbidden");
        act(offered, "cancel", colleague).expect(403, "forbidden");
        world.execute("DELETE FROM organisation_member WHERE account_id = '"
                + people.getFirst().id() + "'");
        act(offered, "accept", people.getFirst()).expect(200);
        assertThat(Http.get("/api/v1/registrations")
                        .as(people.getFirst())
                        .send()
                        .expect(200)
                        .body()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    @DisplayName("EVT-6: called off, nobody has a place or waits for one; each end is on record")
    void calledOff() {
        List<Person> people = people(3);
        String event = full(2, people);
        act(registration(event, people.get(0)), "cancel", people.get(0)).expect(200);
        Http.post("/api/v1/events/" + event + "/cancel")
                .as(coordinator)
                .newKey()
                .json("{\"reason\": \"Powódź\"}")
                .send()
                .expect(200);
        assertThat(world.single("SELECT count(*) FROM registration WHERE status <> 'CANCELLED'"))
                .isEqualTo(0L);
        assertThat(world.single("SELECT count(*) FROM registration_step WHERE reason = 'EVENT_CANCELLED'"))
                .isEqualTo(2L);
        assertThat(world.lastMessageTo(people.get(2).email())).contains("Powódź");
        assertPlacesAgree(event);
        clock.setTo(Instant.parse("2190-06-20T09:00:00Z"));
        jobs.lapseOffers();
        assertThat(world.lastMessageTo(people.get(2).email())).contains("Powódź");
    }

    @Test
    @DisplayName("EVT-6: an event that is moved earlier keeps no offer beyond its start; begun, it offers nothing more")
    void offersEndWithTheStart() {
        List<Person> people = people(3);
        String event = full(1, people);
        act(registration(event, people.get(0)), "cancel", people.get(0)).expect(200);
        Instant soon = Instant.now().plusSeconds(7200).truncatedTo(ChronoUnit.SECONDS);
        change(event, """
                {"sessions": [{"startsAt": "%s", "endsAt": "%s", "link": "https://example.org/a", "place": null}]}""".formatted(soon, soon.plusSeconds(3600))).expect(200);
        assertThat(seen(registration(event, people.get(1)), people.get(1))
                        .get("offerExpiresAt")
                        .asText())
                .isEqualTo(soon.toString());
        clock.setTo(soon.plusSeconds(60));
        change(event, "{\"capacity\": 3}").expect(200);
        assertThat(status(event, people.get(2))).isEqualTo("WAITLISTED");
        assertThat(act(registration(event, people.get(1)), "accept", people.get(1))
                        .expect(409, "state-conflict")
                        .text("currentState"))
                .isEqualTo("LAPSED");
    }

    private JsonNode seen(String registration, Person person) {
        return Http.get("/api/v1/registrations/" + registration)
                .as(world.again(person))
                .send()
                .expect(200)
                .body();
    }
}
