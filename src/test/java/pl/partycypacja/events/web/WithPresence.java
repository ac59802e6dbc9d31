package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.World.Person;

/// People who are at events, and are noted.
abstract class WithPresence extends WithRegistrations {

    static final Instant FIRST_DAY = Instant.parse("2190-06-20T09:00:00Z");
    static final Instant AFTER = Instant.parse("2190-06-21T13:00:00Z");

    /// Two sessions, of seven hours and of five.
    final String visit() {
        return Planned.published(
                slug,
                Planned.studyVisit(25).replace("\"opensDaysBefore\": null", "\"opensDaysBefore\": 365"),
                coordinator);
    }

    final String registered(String event, Person person) {
        clock.setTo(Instant.parse("2190-06-01T08:00:00Z"));
        return Planned.register(event, world.again(person)).expect(201).text("id");
    }

    final Answer record(String event, int session, String entries) {
        return Http.post("/api/v1/events/" + event + "/attendance")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"session\": " + session + ", \"entries\": [" + entries + "]}")
                .send();
    }

    static String byHand(String registration, boolean present) {
        return "{\"registrationId\": \"" + registration + "\", \"present\": " + present + "}";
    }

    final JsonNode seen(String registration) {
        return Http.get("/api/v1/registrations/" + registration)
                .as(world.again(participant))
                .send()
                .expect(200)
                .body();
    }
}
