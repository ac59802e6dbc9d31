package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.events.domain.RegistrationJobs;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationsResourceTest extends WithRegistrations {

    @Inject
    RegistrationJobs jobs;

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
                        .get("waitingBefore")
                        .asInt())
                .isZero();
        act(registration(event, first), "cancel", first).expect(200);
        assertThat(status(event, participant)).isEqualTo("OFFERED");
        assertThat(status(event, other)).isEqualTo("WAITLISTED");
    }

    @Test
    @DisplayName("EVT-8: needs are seen by the person and coordinators, and forgotten 30 days after")
    void needsAreForgotten() {
        String event = Planned.create(slug, Planned.workshop(5), coordinator);
        Planned.ask(event, Planned.QUESTIONS, coordinator).expect(200);
        Planned.act("/api/v1/events/" + event + "/publish", coordinator).expect(200);
        String body = "{\"organisationId\": \"" + organisation
                + "\", \"needs\": {\"diet\": \"wegańska\", \"accessibility\": null, \"accommodation\": true},"
                + " \"answers\": {\"topic\": \"Panel\"}}";
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
        assertThat(seen(registration, coordinator).get("answers").isNull()).isTrue();
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
    @DisplayName(
            "EVT-6: a place goes to a colleague from the same organisation, past the queue; what the first one said does not")
    void transferWithinAnOrganisation() {
        Person colleague = world.person("kolezanka", Role.USER);
        Person stranger = world.person("obcy", Role.USER);
        world.join(organisation, colleague);
        String event = Planned.published(slug, Planned.workshop(1), coordinator);
        String own = Planned.register(
                        event,
                        participant,
                        "{\"organisationId\": \"" + organisation
                                + "\", \"needs\": {\"diet\": \"Wegańska\", \"accommodation\": true}}")
                .expect(201)
                .text("id");
        String waiting = Planned.register(event, stranger).expect(201).text("id");
        assertThat(seen(own, participant).get("allowedActions").toString()).contains("TRANSFER");
        assertThat(transfer(own, stranger, participant).expect(422).faults())
                .containsExactly("/accountId unknown-reference");
        Person closed = world.person("zamknieta", Role.USER);
        world.join(organisation, closed);
        world.execute("UPDATE account SET status = 'DISABLED' WHERE id = '" + closed.id() + "'");
        assertThat(transfer(own, closed, participant).expect(422).faults())
                .containsExactly("/accountId unknown-reference");
        transfer(own, participant, participant).expect(409, "already-exists");
        transfer(own, colleague, stranger).expect(404);
        JsonNode moved = transfer(own, colleague, participant).expect(201).body();
        assertThat(moved.get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(moved.get("needs").isNull()).isTrue();
        assertThat(status(event, participant)).isEqualTo("CANCELLED");
        assertThat(status(event, colleague)).isEqualTo("CONFIRMED");
        assertThat(world.lastMessageTo(colleague.email())).contains("Warsztat diagnozy");
        assertPlacesAgree(event);
        transfer(own, colleague, participant).expect(409, "state-conflict");
        transfer(waiting, colleague, stranger).expect(409, "state-conflict");
        String personal = Planned.published(slug, Planned.workshop(1), coordinator);
        String forMyself = Planned.register(personal, participant).expect(201).text("id");
        transfer(forMyself, colleague, participant).expect(409, "state-conflict");
    }

    @Test
    @DisplayName("EVT-6: whoever has left the organisation keeps its place, and is not offered to give it away")
    void leftTheOrganisation() {
        Person colleague = world.person("kolezanka", Role.USER);
        Person left = world.person("dawna", Role.USER);
        world.join(organisation, colleague);
        world.join(organisation, left);
        String event = Planned.published(slug, Planned.workshop(1), coordinator);
        String own = Planned.register(event, left, "{\"organisationId\": \"" + organisation + "\"}")
                .expect(201)
                .text("id");
        assertThat(seen(own, left).get("allowedActions")).hasToString("[\"UPDATE\",\"TRANSFER\",\"CANCEL\"]");
        world.execute("DELETE FROM organisation_member WHERE account_id = '" + left.id() + "'");
        assertThat(seen(own, left).get("allowedActions")).hasToString("[\"UPDATE\",\"CANCEL\"]");
        transfer(own, colleague, left).expect(403, "forbidden");
        assertThat(act(own, "accept", left).expect(409, "state-conflict").body().get("allowedActions"))
                .hasToString("[\"UPDATE\",\"CANCEL\"]");
        assertThat(seen(own, coordinator).get("allowedActions")).hasToString("[\"TRANSFER\",\"CANCEL\"]");
        transfer(own, colleague, coordinator).expect(201);
        assertThat(status(event, colleague)).isEqualTo("CONFIRMED");
    }

    private Answer transfer(String registration, Person colleague, Person by) {
        return Http.post("/api/v1/registrations/" + registration + "/transfer")
                .as(world.again(by))
                .newKey()
                .json("{\"accountId\": \"" + colleague.id() + "\"}")
                .send();
    }
}
