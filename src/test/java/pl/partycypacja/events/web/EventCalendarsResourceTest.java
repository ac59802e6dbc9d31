package pl.partycypacja.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventCalendarsResourceTest extends WithRegistrations {

    private static String read(String path) {
        return new String(Http.get(path).send().expect(200).bytes(), StandardCharsets.UTF_8)
                // lines are folded at 75 bytes (RFC 5545 §3.1)
                .replace("\r\n ", "");
    }

    /// The lines of the entry with a UID.
    private static List<String> entry(String calendar, String uid) {
        int start = calendar.lastIndexOf("BEGIN:VEVENT", calendar.indexOf("UID:" + uid));
        return calendar.substring(start, calendar.indexOf("END:VEVENT", start))
                .lines()
                .toList();
    }

    @Test
    @DisplayName(
            "EVT-10: each session has an identity; one that is left out is called off in calendars, the others follow")
    void eachSessionIsFollowed() {
        String visit = Planned.published(slug, Planned.studyVisit(25), coordinator);
        String file = "/api/v1/events/" + visit + "/event.ics";
        assertThat(entry(read(file), visit + "-1@partycypacja"))
                .contains("DTSTART;TZID=Europe/Warsaw:21900620T100000", "LOCATION:Ratusz", "STATUS:TENTATIVE");
        assertThat(entry(read(file), visit + "-2@partycypacja"))
                .contains("DTSTART;TZID=Europe/Warsaw:21900621T100000", "LOCATION:Centrum organizacji");

        String workshop =
                Planned.published(slug, Planned.studyVisit(25).replace("STUDY_VISIT", "WORKSHOP"), coordinator);
        JsonNode sessions = Http.get("/api/v1/events/" + workshop).send().body().get("sessions");
        change(workshop, "{\"sessions\": [" + sessions.get(0) + "]}").expect(200);
        String after = read("/api/v1/events/" + workshop + "/event.ics");
        assertThat(entry(after, workshop + "-1@partycypacja")).contains("SEQUENCE:1", "STATUS:TENTATIVE");
        assertThat(entry(after, workshop + "-2@partycypacja")).contains("SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    @DisplayName(
            "EVT-10: the public feed has what is published, of one programme too; what is called off is struck out")
    void publicFeed() {
        Planned.create(slug, Planned.workshop(5), coordinator);
        String open = Planned.published(slug, Planned.workshop(5), coordinator);
        String off = Planned.published(slug, Planned.workshop(5), coordinator);
        cancel(off);
        String other =
                Planned.published(world.programme("Inny program", coordinator, true), Planned.workshop(5), coordinator);
        String all = read("/api/v1/events/calendar.ics");
        assertThat(all).contains(open, off, other).containsOnlyOnce("BEGIN:VTIMEZONE");
        assertThat(all.split("BEGIN:VEVENT", -1)).hasSize(4);
        assertThat(entry(all, off)).contains("STATUS:CANCELLED");
        String soon = Planned.published(slug, Planned.workshop(5).replace("2190-06-20", "2189-06-20"), coordinator);
        String ordered = read("/api/v1/events/calendar.ics");
        assertThat(ordered.indexOf(soon)).as("what comes soonest stands first").isLessThan(ordered.indexOf(open));
        assertThat(read("/api/v1/events/calendar.ics?programme=" + slug))
                .contains(open)
                .doesNotContain(other);
        Http.get("/api/v1/events/calendar.ics?programme=nie-ma").send().expect(404);
    }

    private void cancel(String event) {
        Http.post("/api/v1/events/" + event + "/cancel")
                .as(coordinator)
                .newKey()
                .json("{\"reason\": \"Powódź\"}")
                .send()
                .expect(200);
    }

    private String feed() {
        String address =
                Planned.act("/api/v1/me/calendar-feed", participant).expect(201).text("url");
        assertThat(address).startsWith("https://api.example.org/api/v1/calendar-feeds/");
        return address.substring("https://api.example.org".length());
    }

    @Test
    @DisplayName(
            "EVT-10: a person's own feed at a secret address: links where they have a place; a new address ends the old")
    void ownFeed() {
        String online = Planned.published(
                slug,
                Planned.workshop(1)
                        .replaceAll("\"place\": \\{[^}]*}", "\"place\": null")
                        .replace("\"link\": null", "\"link\": \"https://spotkania.example.org/tajne\""),
                coordinator);
        String waited = full(1, people(1));
        Planned.register(online, participant).expect(201);
        Planned.register(waited, participant).expect(201);
        String left = Planned.published(slug, Planned.workshop(5), coordinator);
        Planned.register(left, participant).expect(201);
        act(registration(left, participant), "cancel", participant).expect(200);
        String off = Planned.published(slug, Planned.workshop(5), coordinator);
        Planned.register(off, participant).expect(201);
        cancel(off);
        Planned.act("/api/v1/events/" + waited + "/confirm", coordinator).expect(200);

        String first = feed();
        String calendar = read(first);
        assertThat(calendar).contains("LOCATION:https://spotkania.example.org/tajne");
        assertThat(entry(calendar, left)).contains("STATUS:CANCELLED");
        assertThat(entry(calendar, waited)).contains("STATUS:TENTATIVE");
        assertThat(entry(calendar, off)).contains("STATUS:CANCELLED");
        assertThat(read("/api/v1/events/calendar.ics")).doesNotContain("tajne");

        String second = feed();
        assertThat(second).isNotEqualTo(first);
        Http.get(first).send().expect(404, "not-found");
        assertThat(Http.get(second).send().expect(200).header("Cache-Control")).startsWith("private");
        Http.call("DELETE", "/api/v1/me/calendar-feed")
                .as(participant)
                .header(
                        "If-Match",
                        Http.get("/api/v1/me/calendar-feed")
                                .as(participant)
                                .send()
                                .etag())
                .send()
                .expect(204);
        Http.get(second).send().expect(404, "not-found");
        Http.get("/api/v1/me/calendar-feed").as(participant).send().expect(404, "not-found");
    }

    @Test
    @DisplayName("EVT-10: the feed of a closed account is closed")
    void closedAccount() {
        String feed = feed();
        world.execute("UPDATE account SET status = 'DISABLED' WHERE id = '" + participant.id() + "'");
        Http.get(feed).send().expect(404, "not-found");
    }

    @Test
    @DisplayName("the calendar of all dates has events between those of recruitments")
    void allDates() {
        String event = Planned.published(slug, Planned.workshop(5), coordinator);
        Planned.create(slug, Planned.workshop(5), coordinator);
        JsonNode items = Http.get("/api/v1/calendar?from=2190-06-20&to=2190-06-20")
                .send()
                .expect(200)
                .body()
                .get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("eventId").asText()).isEqualTo(event);
        assertThat(items.get(0).get("kind").asText()).isEqualTo("EVENT");
        assertThat(items.get(0).get("label").asText()).isEqualTo("WORKSHOP");
        assertThat(items.get(0).get("on").asText()).isEqualTo("2190-06-20");
        assertThat(items.get(0).get("time").asText()).isEqualTo("10:00");
        String day = "/api/v1/calendar?from=2190-06-20&to=2190-06-20&programme=";
        assertThat(Http.get(day + slug).send().expect(200).body().get("items")).hasSize(1);
        assertThat(Http.get(day + "nie-ma").send().expect(200).body().get("items"))
                .isEmpty();
        assertThat(Http.get("/api/v1/calendar").send().body().findValuesAsText("kind"))
                .contains("OPENS", "CLOSES", "EVENT");
    }

    @Test
    @DisplayName("a published event as schema.org/Event; a draft has none")
    void linkedData() {
        String visit = Planned.create(slug, Planned.studyVisit(25), coordinator);
        Http.get("/api/v1/events/" + visit + "/event.jsonld")
                .as(coordinator)
                .send()
                .expect(404);
        Planned.act("/api/v1/events/" + visit + "/publish", coordinator).expect(200);
        Http.Answer answer =
                Http.get("/api/v1/events/" + visit + "/event.jsonld").send().expect(200);
        assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
        JsonNode event = answer.body();
        assertThat(event.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(event.get("@type").asText()).isEqualTo("Event");
        assertThat(event.get("startDate").asText()).isEqualTo("2190-06-20T10:00:00+02:00");
        assertThat(event.at("/location/0/geo/latitude").asDouble()).isEqualTo(53.91);
        assertThat(event.at("/location/1").has("geo")).isFalse();
        assertThat(event.get("eventAttendanceMode").asText()).endsWith("/OfflineEventAttendanceMode");
        String hybrid = Planned.published(
                slug,
                Planned.workshop(5).replace("\"link\": null", "\"link\": \"https://spotkania.example.org/tajne\""),
                coordinator);
        Http.Answer mixed =
                Http.get("/api/v1/events/" + hybrid + "/event.jsonld").send().expect(200);
        assertThat(mixed.body().get("location").findValuesAsText("@type")).containsExactly("Place", "VirtualLocation");
        assertThat(mixed.body().toString())
                .contains("/MixedEventAttendanceMode")
                .doesNotContain("tajne");
        cancel(visit);
        assertThat(Http.get("/api/v1/events/" + visit + "/event.jsonld")
                        .send()
                        .body()
                        .get("eventStatus")
                        .asText())
                .endsWith("/EventCancelled");
    }

    /// Left for `openapi/lint/calendars.mjs`, which reads it with ical.js.
    @Test
    @DisplayName("EVT-10: a series over the change to summer time and back keeps its hours")
    void overTheChangesOfTime() throws IOException {
        String series = Planned.workshop(5).replaceAll("\"sessions\": \\[[^]]*]", """
                "sessions": [
                  {"startsAt": "2190-03-26T09:00:00Z", "endsAt": "2190-03-26T15:00:00Z", "place": {"name": "Żółwin, „Świetlica”"}},
                  {"startsAt": "2190-03-29T08:00:00Z", "endsAt": "2190-03-29T14:00:00Z", "place": {"name": "Żółwin, „Świetlica”"}},
                  {"startsAt": "2190-10-30T08:00:00Z", "endsAt": "2190-10-30T14:00:00Z", "place": {"name": "Żółwin, „Świetlica”"}},
                  {"startsAt": "2190-11-02T09:00:00Z", "endsAt": "2190-11-02T15:00:00Z", "place": {"name": "Żółwin, „Świetlica”"}}]""");
        String event = Planned.published(slug, series, coordinator);
        byte[] calendar =
                Http.get("/api/v1/events/" + event + "/event.ics").send().bytes();
        assertThat(new String(calendar, StandardCharsets.UTF_8))
                .contains(
                        "DTSTART;TZID=Europe/Warsaw:21900326T100000",
                        "DTSTART;TZID=Europe/Warsaw:21900329T100000",
                        "DTSTART;TZID=Europe/Warsaw:21901030T100000",
                        "DTSTART;TZID=Europe/Warsaw:21901102T100000");
        Files.createDirectories(Path.of("target", "calendars"));
        Files.write(Path.of("target", "calendars", "series.ics"), calendar);
    }

    @Test
    @DisplayName(
            "EVT-10: in a person's own feed each step of theirs is a further sequence: waiting, with a place, given up, again")
    void ownStepsAreFollowed() {
        List<Person> first = people(1);
        String event = full(1, first);
        Planned.register(event, participant).expect(201);
        String feed = feed();
        List<Integer> sequences = new ArrayList<>();
        sequences.add(sequence(feed, event, "TENTATIVE"));
        act(registration(event, first.getFirst()), "cancel", first.getFirst()).expect(200);
        sequences.add(sequence(feed, event, "TENTATIVE"));
        Planned.act("/api/v1/events/" + event + "/confirm", coordinator).expect(200);
        act(registration(event, participant), "accept", participant).expect(200);
        sequences.add(sequence(feed, event, "CONFIRMED"));
        act(registration(event, participant), "cancel", participant).expect(200);
        sequences.add(sequence(feed, event, "CANCELLED"));
        Planned.register(event, participant).expect(201);
        sequences.add(sequence(feed, event, "CONFIRMED"));
        assertThat(sequences).isSorted().doesNotHaveDuplicates();
    }

    private static int sequence(String feed, String event, String status) {
        String calendar = read(feed);
        assertThat(entry(calendar, event)).contains("STATUS:" + status);
        assertThat(calendar.split("UID:" + event, -1)).as("one entry").hasSize(2);
        return entry(calendar, event).stream()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .mapToInt(line -> Integer.parseInt(line.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }
}
