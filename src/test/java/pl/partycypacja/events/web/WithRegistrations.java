package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.WithParticipant;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// People who sign up for events.
abstract class WithRegistrations extends WithParticipant {

    final List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.person("osoba" + i, Role.USER))
                .toList();
    }

    final String full(int capacity, List<Person> people) {
        String event = Planned.published(slug, Planned.workshop(capacity), coordinator);
        people.forEach(person -> Planned.register(event, person).expect(201));
        return event;
    }

    final Answer act(String registration, String action, Person person) {
        return Planned.act("/api/v1/registrations/" + registration + "/" + action, world.again(person));
    }

    final String registration(String event, Person person) {
        return String.valueOf(world.single("SELECT id FROM registration WHERE event_id = '" + event
                + "' AND account_id = '" + person.id() + "' ORDER BY registered_at DESC LIMIT 1"));
    }

    final String status(String event, Person person) {
        return String.valueOf(
                world.single("SELECT status FROM registration WHERE id = '" + registration(event, person) + "'"));
    }

    final void assertPlacesAgree(String event) {
        assertThat(world.single("SELECT taken = (SELECT count(*) FROM registration r WHERE r.event_id = e.id"
                        + " AND r.status IN ('CONFIRMED', 'OFFERED')) FROM event e WHERE id = '" + event + "'"))
                .isEqualTo(true);
        assertThat(world.single(
                        "SELECT taken = capacity OR NOT EXISTS (SELECT FROM registration r WHERE r.event_id = e.id"
                                + " AND r.status = 'WAITLISTED') FROM event e WHERE id = '" + event + "'"))
                .as("no free place while someone waits")
                .isEqualTo(true);
    }

    final Answer change(String event, String patch) {
        String path = "/api/v1/events/" + event;
        Person now = world.again(coordinator);
        return Http.call("PATCH", path)
                .as(now)
                .header("If-Match", Http.get(path).as(now).send().etag())
                .patch(patch)
                .send();
    }

    final JsonNode seen(String registration, Person person) {
        return Http.get("/api/v1/registrations/" + registration)
                .as(world.again(person))
                .send()
                .expect(200)
                .body();
    }
}
