package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import pl.partycypacja.fixtures.ClosedRecruitment;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.Reviewed;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SelectionRacesTest {

    private static final int REPETITIONS = 4;

    @Inject
    World world;

    @Inject
    TestClock clock;

    private ClosedRecruitment recruitment;
    private Person expert;
    private Person applicant;
    private UUID application;

    @BeforeEach
    void close() {
        recruitment = new ClosedRecruitment(world, clock);
        Reviewed.rubric(recruitment.id(), Samples.rubric(false));
        expert = recruitment.expert("ekspert");
        applicant = world.person("wnioskodawca", Role.USER);
        application = recruitment.submitted(applicant);
    }

    @RepeatedTest(REPETITIONS)
    @DisplayName("APP-6: a rubric changed while a review is submitted: one of the two is refused")
    void noReviewIsScoredByAnotherRubric() throws Exception {
        UUID review = Reviewed.review(application, expert, recruitment.coordinator(), true, false);
        String rubric = recruitment.path() + "/rubric";
        String etag = Http.get(rubric).as(recruitment.coordinator()).send().etag();
        List<Integer> statuses = Gate.race(
                world,
                "review",
                2,
                i -> i == 0
                        ? Http.call("PUT", rubric)
                                .as(recruitment.coordinator())
                                .header("If-Match", etag)
                                .json(
                                        "{\"criteria\": [{\"key\": \"plan\", \"title\": \"Plan\", \"description\": null, \"minimum\": 0,"
                                                + " \"maximum\": 5, \"weight\": 1}], \"minimumReviews\": 1, \"blind\": false,"
                                                + " \"dueOn\": null, \"disagreementThreshold\": 30}")
                                .send()
                                .status()
                        : Http.post("/api/v1/reviews/" + review + "/submit")
                                .as(expert)
                                .newKey()
                                .send()
                                .status());
        boolean isChanged = statuses.getFirst() == 200;
        boolean isSubmitted = statuses.getLast() == 204;
        assertThat(isChanged).as(statuses.toString()).isNotEqualTo(isSubmitted);
    }

    @RepeatedTest(REPETITIONS)
    @DisplayName("APP-6: of two who are first to say what to score by, both knowing of nothing, one is refused")
    void firstRubricIsNotOverwritten() throws Exception {
        world.execute("DELETE FROM rubric");
        String rubric = recruitment.path() + "/rubric";
        String etag = Http.get(rubric).as(recruitment.coordinator()).send().etag();
        List<Integer> statuses = Gate.race(
                world,
                "rubric",
                2,
                i -> Http.call("PUT", rubric)
                        .as(recruitment.coordinator())
                        .header("If-Match", etag)
                        .json("{\"criteria\": [], \"minimumReviews\": 1, \"blind\": false, \"dueOn\": null,"
                                + " \"disagreementThreshold\": 30}")
                        .send()
                        .status());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @RepeatedTest(REPETITIONS)
    @DisplayName("APP-1, APP-5: assigned while it is returned or withdrawn: nothing is reviewed that is not there")
    void nothingIsAssignedThatIsNotThere() throws Exception {
        String path = "/api/v1/applications/" + application;
        List<Integer> statuses = Gate.race(
                world,
                "review",
                2,
                i -> i == 0
                        ? Http.post(path + "/reviewers")
                                .as(recruitment.coordinator())
                                .json("{\"reviewerId\": \"" + expert.id() + "\"}")
                                .send()
                                .status()
                        : Http.post(path + "/return")
                                .as(recruitment.coordinator())
                                .json("{\"correctBy\": \"2190-01-01\", \"note\": \"Skan\"}")
                                .send()
                                .status());
        assertThat(statuses).isIn(List.of(201, 409), List.of(409, 200));
        Race.of(
                2,
                i -> i == 0
                        ? recruitment
                                .post("assign-reviewers", "{\"reviewersPerApplication\": 1}")
                                .status()
                        : Http.post(path + "/withdraw")
                                .as(applicant)
                                .json("{}")
                                .send()
                                .status());
        assertThat(world.single("SELECT status FROM application WHERE id = '" + application + "'"))
                .isEqualTo("WITHDRAWN");
    }
}
