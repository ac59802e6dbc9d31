package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.events.domain.RegistrationJobs;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WaitlistTest extends WithRegistrations {

    @Inject
    RegistrationJobs jobs;

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
                .get("waitingBefore")
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
}
