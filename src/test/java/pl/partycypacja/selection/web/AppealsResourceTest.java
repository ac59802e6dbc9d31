package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.ClosedRecruitment;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.Reviewed;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.platform.values.WorkingDays;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AppealsResourceTest {

    private static final int FILE_WITHIN = 3;
    private static final int ANSWER_WITHIN = 5;

    @Inject
    World world;

    @Inject
    TestClock clock;

    private ClosedRecruitment recruitment;
    private Person accepted;
    private Person rejected;
    private UUID acceptedApplication;
    private UUID application;

    @BeforeEach
    void announce() {
        begin(Map.of(
                "places",
                1,
                "resultsOn",
                0,
                "appeals",
                Map.of("fileWithinWorkingDays", FILE_WITHIN, "answerWithinWorkingDays", ANSWER_WITHIN)));
    }

    private void begin(Map<String, Object> changes) {
        recruitment = new ClosedRecruitment(world, clock, changes);
        Reviewed.rubric(recruitment.id(), Samples.rubric(false));
        Person expert = recruitment.expert("ekspert");
        accepted = world.person("przyjeta", Role.USER);
        rejected = world.person("odrzucony", Role.USER);
        acceptedApplication = recruitment.submitted(accepted);
        application = recruitment.submitted(rejected);
        recruitment.reviewed(acceptedApplication, expert, 9);
        recruitment.reviewed(application, expert, 4);
        recruitment
                .post("prepare-decisions", "{\"accept\": 1, \"reserve\": 0, \"justification\": \"Ranking\"}")
                .expect(200);
        release(recruitment.coordinator()).expect(200);
    }

    private Answer release(Person coordinator) {
        return Http.post(recruitment.path() + "/announce-results")
                .as(coordinator)
                .newKey()
                .send();
    }

    private static Answer appeal(UUID application, Person person, String receivedOn) {
        return Http.post("/api/v1/applications/" + application + "/appeal")
                .as(person)
                .newKey()
                .json("{\"text\": \"Pominięto załącznik.\", \"receivedOn\": " + receivedOn + "}")
                .send();
    }

    private static Answer answer(String appeal, Person person, boolean upheld) {
        return Http.post("/api/v1/appeals/" + appeal + "/answer")
                .as(person)
                .newKey()
                .json("{\"upheld\": " + upheld + ", \"answer\": \"Przeczytaliśmy ponownie.\"}")
                .send();
    }

    @Test
    @DisplayName("appeals: filed once, confirmed with the day it is answered by, and listed for coordinators")
    void appealsAreFiledOnce() {
        LocalDate today = Warsaw.today(clock);
        Answer filed = appeal(application, rejected, "null").expect(201);
        assertThat(filed.text("answerBy"))
                .isEqualTo(WorkingDays.after(today, ANSWER_WITHIN).toString());
        assertThat(filed.text("channel")).isEqualTo("API");
        appeal(application, rejected, "null").expect(409, "already-exists");
        assertThat(appeal(acceptedApplication, accepted, "null")
                        .expect(409, "state-conflict")
                        .text("currentState"))
                .isEqualTo("ACCEPTED");
        assertThat(recruitment.get("appeals").at("/0/applicationId").asText()).isEqualTo(application.toString());
        assertThat(world.lastMessageTo(rejected.email())).contains(filed.text("answerBy"));
        appeal(application, accepted, "null").expect(404, "not-found");
    }

    @Test
    @DisplayName("appeals: racing to file, one is filed")
    void ofManyAppealsOneIsFiled() throws Exception {
        assertThat(Race.of(6, i -> appeal(application, rejected, "null").status()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    @DisplayName("appeals: to the last moment of the last working day, and not after")
    void appealsHaveADeadline() {
        LocalDate last = WorkingDays.after(Warsaw.today(clock), FILE_WITHIN);
        clock.setTo(Warsaw.endOf(last));
        assertThat(appeal(application, world.again(rejected), "null")
                        .expect(422)
                        .faults())
                .containsExactly(" appeal-too-late");
        clock.setTo(Warsaw.endOf(last).minus(Duration.ofMinutes(1)));
        appeal(application, world.again(rejected), "null").expect(201);
    }

    @Test
    @DisplayName("appeals: one that came by e-mail is put on record by a coordinator, with the day it came")
    void appealsByEmailArePutOnRecord() {
        assertThat(appeal(application, recruitment.coordinator(), "null")
                        .expect(422)
                        .faults())
                .containsExactly("/receivedOn required");
        String tomorrow = "\"" + Warsaw.today(clock).plusDays(1) + "\"";
        assertThat(appeal(application, recruitment.coordinator(), tomorrow)
                        .expect(422)
                        .faults())
                .containsExactly("/receivedOn in-the-future");
        String today = "\"" + Warsaw.today(clock) + "\"";
        assertThat(appeal(application, rejected, today).expect(422).faults())
                .containsExactly("/receivedOn not-applicable");
        clock.setTo(Instant.now().plus(Duration.ofDays(20)));
        Answer filed = appeal(application, world.again(recruitment.coordinator()), today)
                .expect(201);
        assertThat(filed.text("channel")).isEqualTo("EMAIL");
        assertThat(filed.text("filedOn")).isEqualTo(today.replace("\"", ""));
    }

    @Test
    @DisplayName("appeals: one that is dismissed changes nothing; the answer goes to the applicant")
    void dismissedAppealsChangeNothing() {
        String id = appeal(application, rejected, "null").expect(201).text("id");
        answer(id, recruitment.coordinator(), false).expect(200);
        assertThat(world.lastMessageTo(rejected.email())).contains("Przeczytaliśmy ponownie.");
        assertThat(status()).isEqualTo("REJECTED");
        answer(id, recruitment.coordinator(), true).expect(409, "state-conflict");
    }

    private String status() {
        return Http.get("/api/v1/applications/" + application)
                .as(rejected)
                .send()
                .text("status");
    }

    @Test
    @DisplayName(
            "appeals: an upheld one returns the application to decision, which is prepared and announced like others")
    void upheldAppealsAreDecidedAnew() {
        String id = appeal(application, rejected, "null").expect(201).text("id");
        release(recruitment.coordinator()).expect(409, "state-conflict");
        answer(id, recruitment.coordinator(), true).expect(200);
        assertThat(status()).isEqualTo("UNDER_REVIEW");
        decide("ACCEPTED").expect(409, "places-taken");
        decide("RESERVE").expect(200);
        assertThat(status()).isEqualTo("UNDER_REVIEW");
        assertThat(release(recruitment.coordinator())
                        .expect(200)
                        .body()
                        .get("reserve")
                        .asInt())
                .isEqualTo(1);
        assertThat(status()).isEqualTo("RESERVE");
        assertThat(world.lastMessageTo(rejected.email())).contains("na miejscu 1");
        appeal(application, rejected, "null").expect(409, "already-exists");
    }

    private Answer decide(String outcome) {
        String path = "/api/v1/applications/" + application + "/decision";
        return Http.call("PUT", path)
                .as(recruitment.coordinator())
                .header(
                        "If-Match",
                        Http.get(path).as(recruitment.coordinator()).send().etag())
                .json("{\"outcome\": \"" + outcome + "\", \"justification\": \"Po odwołaniu\"}")
                .send();
    }

    @Test
    @DisplayName("appeals: where a recruitment has none, none is filed")
    void withoutAppealsNoneIsFiled() {
        begin(Map.of("places", 1, "resultsOn", 0));
        appeal(application, rejected, "null").expect(409, "state-conflict");
    }

    @Test
    @DisplayName("appeals: of a day before the results, none came")
    void appealsComeAfterTheResults() {
        String yesterday = "\"" + Warsaw.today(clock).minusDays(1) + "\"";
        assertThat(appeal(application, recruitment.coordinator(), yesterday)
                        .expect(422)
                        .faults())
                .containsExactly("/receivedOn out-of-range");
    }

    @Test
    @DisplayName("APP-9: a place that is free when the reserve list grows after an appeal is offered at once")
    void freePlacesAreOfferedAfterAppeals() {
        String id = appeal(application, rejected, "null").expect(201).text("id");
        Http.post("/api/v1/participations/"
                        + world.single(
                                "SELECT id FROM participation WHERE application_id = '" + acceptedApplication + "'")
                        + "/resign")
                .as(accepted)
                .newKey()
                .json("{}")
                .send()
                .expect(200);
        answer(id, recruitment.coordinator(), true).expect(200);
        decide("RESERVE").expect(200);
        release(recruitment.coordinator()).expect(200);
        assertThat(Http.get("/api/v1/applications/" + application)
                        .as(rejected)
                        .send()
                        .body()
                        .at("/offer/status")
                        .asText())
                .isEqualTo("OPEN");
    }
}
