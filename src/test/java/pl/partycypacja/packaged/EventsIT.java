package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Planned;
import pl.partycypacja.fixtures.Race;

/// Places that many want at two instances on one database; alone on the machine.
@Isolated
class EventsIT extends WithTwoInstances {

    private static final int VISITS = 20;
    private static final int PEOPLE = 250;
    private static final int REGISTRATIONS = VISITS * PEOPLE;

    /// Of each ten requests six sign up, two give up, and two answer an offer.
    private static final int SIGN_UPS_OF_TEN = 6;

    private static final int REQUESTS = REGISTRATIONS / SIGN_UPS_OF_TEN * 10 + 10;

    private static final long SEED = 2023;
    private static final int ATTEMPTS = 10;
    private static final int LOOK_EVERY_MILLISECONDS = 200;

    /// Who registered, and what they were given.
    private record Signed(String registration, String token) {}

    private final ConcurrentLinkedQueue<Signed> signed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    @DisplayName(
            "EVT-5, EVT-6: 20 visits of 15 to 25 places, 5 000 sign-ups and random answers from 64 clients at two instances")
    void placesAreNeverSoldTwice() throws Exception {
        // Half of the people are participants of the programme, who come first.
        seed.participations(PEOPLE / 2);
        seed.provider(PEOPLE / 2);
        List<String> tokens = new ArrayList<>();
        for (int i = 1; i <= PEOPLE / 2; i++) {
            tokens.add(token("trener" + i + "@example.org", "user"));
            tokens.add(token("a" + i + "@example.org", "user"));
        }
        List<String> visits = visits();
        List<Integer> statuses;
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            statuses = Race.of(REQUESTS, CLIENTS, i -> request(i, visits, tokens));
            watch.shutdown();
        }
        assertThat(looks.get()).as("looked at again and again").isGreaterThan(50);
        assertThat(faults).isEmpty();
        assertThat(Set.copyOf(statuses))
                .as("neither 5xx nor anything unexpected")
                .isSubsetOf(200, 201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(REGISTRATIONS);
        assertThat(seed.count("registration")).isEqualTo(REGISTRATIONS);
        assertThat(seed.count("registration_step WHERE to_status = 'OFFERED'"))
                .as("places that changed hands")
                .isGreaterThan(VISITS);
        assertThat(seed.count("event WHERE id IN (" + quoted(visits) + ") AND taken <> capacity"))
                .isZero();
        look();
        assertThat(faults).isEmpty();
        for (String visit : visits) {
            assertOffersInOrder(visit);
        }
    }

    private List<String> visits() throws Exception {
        String coordinator = token("coordinator@demo.example", "user", "coordinator");
        List<String> visits = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            String details = Planned.studyVisit(15 + i % 11)
                    .replace("\"opensOn\": null", "\"opensOn\": \"2020-01-01\"")
                    .replace("\"tiers\": []", """
                            "tiers": [
                              {"name": "Uczestnicy", "programmes": ["debiuty-w-partycypacji"], "organisationKinds": []},
                              {"name": "Inni", "programmes": [], "organisationKinds": []}]""");
            HttpResponse<String> created = act(
                    i,
                    "/api/v1/events",
                    "{\"programme\": \"debiuty-w-partycypacji\", \"editionId\": null, \"details\": " + details + "}",
                    coordinator);
            String id = Http.JSON.readTree(created.body()).path("id").asText();
            HttpResponse<String> published = act(i, "/api/v1/events/" + id + "/publish", "", coordinator);
            assertThat(published.statusCode())
                    .as(created.body() + published.body())
                    .isEqualTo(200);
            visits.add(id);
        }
        return visits;
    }

    private int request(int number, List<String> visits, List<String> tokens) throws Exception {
        int registration = number / 10 * SIGN_UPS_OF_TEN + number % 10;
        if (number % 10 < SIGN_UPS_OF_TEN && registration < REGISTRATIONS) {
            // Each person and visit once; the next one is somebody else's.
            String token = tokens.get(registration % PEOPLE);
            String visit = visits.get((registration / PEOPLE + registration) % VISITS);
            HttpResponse<String> answer = ask(number, "/api/v1/events/" + visit + "/registrations", "{}", token);
            if (answer.statusCode() == 201) {
                signed.add(
                        new Signed(Http.JSON.readTree(answer.body()).get("id").asText(), token));
            }
            return answer.statusCode();
        }
        Signed one = signed.poll();
        if (one == null) {
            return 409;
        }
        String action = List.of("cancel", "cancel", "accept", "decline").get(new Random(SEED + number).nextInt(4));
        int status = ask(number, "/api/v1/registrations/" + one.registration() + "/" + action, "", one.token())
                .statusCode();
        signed.add(one);
        return status;
    }

    /// As a client does: when there is too much going on, once more, at the other instance and with the same key.
    private HttpResponse<String> ask(int number, String path, String body, String token) throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = instances.get(number % 2).post(path, body, token, key);
        for (int i = 1; answer.statusCode() == 503 && i < ATTEMPTS; i++) {
            answer = instances.get((number + i) % 2).post(path, body, token, key);
        }
        return answer;
    }

    /// What must hold in every committed state, seen in one.
    private void look() {
        try {
            looks.incrementAndGet();
            faults.addAll(seed.rows("""
                            SELECT 'more have a place than there are' FROM event WHERE taken > capacity
                            UNION ALL
                            SELECT 'taken is not who has a place' FROM event e WHERE taken <>
                              (SELECT count(*) FROM registration r WHERE r.event_id = e.id AND r.status IN ('CONFIRMED', 'OFFERED'))
                            UNION ALL
                            SELECT 'a place is free while someone waits' FROM event e WHERE taken < capacity AND EXISTS
                              (SELECT FROM registration r WHERE r.event_id = e.id AND r.status = 'WAITLISTED')
                            UNION ALL
                            SELECT 'somebody is registered twice' FROM registration
                            WHERE status IN ('CONFIRMED', 'OFFERED', 'WAITLISTED') GROUP BY event_id, account_id HAVING count(*) > 1
                            """).stream().map(List::getFirst).toList());
        } catch (SQLException e) {
            faults.add(e.toString());
        }
    }

    /// A turn in the queue.
    private record Turn(int tier, String registeredAt, String registration) {}

    /// Whoever was offered a place was the first of those who waited then: by tier, then by time.
    private void assertOffersInOrder(String visit) throws SQLException {
        TreeSet<Turn> waiting = new TreeSet<>(Comparator.comparingInt(Turn::tier)
                .thenComparing(Turn::registeredAt)
                .thenComparing(Turn::registration));
        for (List<String> step : seed.rows("SELECT r.tier, r.registered_at, r.id, s.from_status, s.to_status"
                + " FROM registration_step s JOIN registration r ON r.id = s.registration_id WHERE r.event_id = '"
                + visit
                + "' ORDER BY s.happened_at, s.id")) {
            Turn turn = new Turn(Integer.parseInt(step.get(0)), step.get(1), step.get(2));
            if (step.get(4).equals("WAITLISTED")) {
                waiting.add(turn);
            } else if (step.get(3).equals("WAITLISTED")) {
                assertThat(waiting).contains(turn);
                if (step.get(4).equals("OFFERED")) {
                    assertThat(waiting.first()).as("who is first").isEqualTo(turn);
                }
                waiting.remove(turn);
            }
        }
    }

    private static String quoted(List<String> ids) {
        return "'" + String.join("', '", ids) + "'";
    }
}
