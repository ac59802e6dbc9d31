package pl.partycypacja.selection.web;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import pl.partycypacja.fixtures.ClosedRecruitment;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Reviewed;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// Tests that begin when five applications for two places are reviewed.
abstract class AfterReviews {

    static final int PLACES = 2;

    @Inject
    World world;

    @Inject
    TestClock clock;

    ClosedRecruitment recruitment;
    Person expert;
    final List<Person> people = new ArrayList<>();
    final List<UUID> applications = new ArrayList<>();

    @BeforeEach
    void review() {
        begin(Map.of("places", PLACES, "resultsOn", 0));
    }

    /// Five applications, reviewed: the first is the best.
    final void begin(Map<String, Object> changes) {
        recruitment = new ClosedRecruitment(world, clock, changes);
        Reviewed.rubric(recruitment.id(), Samples.rubric(false));
        expert = recruitment.expert("ekspert");
        people.clear();
        applications.clear();
        for (int i = 0; i < 5; i++) {
            Person person = world.person("osoba" + i, Role.USER);
            UUID application = recruitment.submitted(person);
            people.add(person);
            applications.add(application);
            recruitment.reviewed(application, expert, 9 - i);
        }
    }

    Answer show(int i) {
        return Http.get("/api/v1/applications/" + applications.get(i))
                .as(people.get(i))
                .send();
    }

    Answer decide(int i, String body) {
        return decide(applications.get(i), recruitment.coordinator(), body);
    }

    static Answer decide(UUID application, Person person, String body) {
        String path = "/api/v1/applications/" + application + "/decision";
        return Http.call("PUT", path)
                .as(person)
                .header("If-Match", Http.get(path).as(person).send().etag())
                .json(body)
                .send();
    }

    static String decision(String outcome) {
        return "{\"outcome\": \"" + outcome + "\", \"justification\": \"Powód\"}";
    }

    Answer prepare(int accept, int reserve) {
        return recruitment.post(
                "prepare-decisions",
                "{\"accept\": %d, \"reserve\": %d, \"justification\": \"Ranking\"}".formatted(accept, reserve));
    }

    Answer announce() {
        return Http.post(recruitment.path() + "/announce-results")
                .as(recruitment.coordinator())
                .newKey()
                .send();
    }

    Answer act(int i, String action) {
        return Http.post("/api/v1/applications/" + applications.get(i) + "/" + action)
                .as(people.get(i))
                .newKey()
                .send();
    }

    String participationOf(int i) {
        return String.valueOf(
                world.single("SELECT id FROM participation WHERE application_id = '" + applications.get(i) + "'"));
    }

    Answer resign(int i) {
        return Http.post("/api/v1/participations/" + participationOf(i) + "/resign")
                .as(people.get(i))
                .newKey()
                .json("{\"reason\": \"Zmiana planów\"}")
                .send();
    }
}
