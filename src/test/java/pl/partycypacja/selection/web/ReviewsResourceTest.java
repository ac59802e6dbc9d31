package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
import pl.partycypacja.recruitment.ApplicantKind;
import pl.partycypacja.selection.domain.review.ReviewReminders;
import pl.partycypacja.selection.domain.review.RubricCriterion;
import pl.partycypacja.selection.domain.review.RubricDetails;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReviewsResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    ReviewReminders reminders;

    private Person coordinator;
    private Person applicant;
    private Person expert;
    private Person secondExpert;
    private String slug;
    private UUID edition;
    private UUID recruitment;
    private UUID application;

    @BeforeEach
    void closeRecruitment() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
        applicant = world.person("wnioskodawca", Role.USER);
        slug = world.programme("Program", coordinator, true);
        expert = expert("ekspert");
        secondExpert = expert("ekspertka");
        edition = world.edition(slug, "Edycja", coordinator, true);
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        recruitment = world.openRecruitment(edition, 10);
        application = submitted(applicant);
        clock.reset();
        Reviewed.rubric(recruitment, Samples.rubric(false));
    }

    private Person expert(String name) {
        Person person = world.person(name, Role.USER, Role.EXPERT);
        world.makeExpert(slug, person);
        return person;
    }

    private UUID submitted(Person owner) {
        UUID id = world.application(recruitment, owner);
        world.submit(id, owner);
        return id;
    }

    private Answer assign(UUID to, Person reviewer) {
        return Http.post("/api/v1/applications/" + to + "/reviewers")
                .as(coordinator)
                .json("{\"reviewerId\": \"" + reviewer.id() + "\"}")
                .send();
    }

    private static Answer show(UUID review, Person person) {
        return Http.get("/api/v1/reviews/" + review).as(person).send();
    }

    private static Answer act(UUID review, String action, Person person) {
        return Http.post("/api/v1/reviews/" + review + "/" + action)
                .as(person)
                .newKey()
                .send();
    }

    private static Answer recuse(UUID review, Person person) {
        return Http.post("/api/v1/reviews/" + review + "/recuse")
                .as(person)
                .json("{\"reason\": \"Znamy się\"}")
                .send();
    }

    private static Answer score(UUID review, Person person, String scores) {
        return Http.call("PUT", "/api/v1/reviews/" + review)
                .as(person)
                .header("If-Match", show(review, person).etag())
                .json("{\"scores\": " + scores + "}")
                .send();
    }

    private UUID reviewed(UUID what, Person reviewer, String scores) {
        UUID review = UUID.fromString(assign(what, reviewer).expect(201).text("reviewId"));
        act(review, "declare", reviewer).expect(204);
        score(review, reviewer, scores).expect(200);
        act(review, "submit", reviewer).expect(204);
        return review;
    }

    private JsonNode ranking() {
        return Http.get("/api/v1/recruitments/" + recruitment + "/ranking")
                .as(coordinator)
                .send()
                .expect(200)
                .body()
                .get("items");
    }

    @Test
    @DisplayName("APP-5: nothing of an application is shown before a conflict is ruled out, nor after a recusal")
    void nothingIsShownBeforeADeclaration() {
        UUID review = UUID.fromString(assign(application, expert).expect(201).text("reviewId"));
        Answer before = show(review, expert).expect(200);
        assertThat(before.body().get("application").isNull()).isTrue();
        assertThat(before.body().get("allowedActions").toString()).isEqualTo("[\"DECLARE\",\"RECUSE\"]");
        score(review, expert, "{\"motivation\": 5}").expect(409, "state-conflict");

        act(review, "declare", expert).expect(204);
        Answer after = show(review, expert);
        assertThat(after.body().at("/application/applicant").asText()).isEqualTo("Osoba wnioskodawca");
        assertThat(after.body().at("/application/answers/motivation").asText()).isNotBlank();
        Http.get("/api/v1/applications/" + application).as(expert).send().expect(404);
        recuse(review, expert).expect(204);
        Answer recused = show(review, expert).expect(200);
        assertThat(recused.body().get("application").isNull()).isTrue();
        act(review, "declare", expert).expect(409, "state-conflict");
        assign(application, expert).expect(409, "already-exists");
        assertThat(Http.get("/api/v1/applications/" + application)
                        .as(applicant)
                        .send()
                        .text("status"))
                .isEqualTo("UNDER_REVIEW");
    }

    @Test
    @DisplayName(
            "APP-5: a conflict that the system can see bars assignment: own application, own or common organisation")
    void visibleConflictsBarAssignment() {
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        UUID own = submitted(expert);
        clock.reset();
        assertThat(assign(own, expert).expect(422).faults()).containsExactly("/reviewerId conflict-of-interest");
        UUID organisation = world.organisation("Stowarzyszenie", expert);
        world.join(organisation, applicant);
        assertThat(assign(application, expert).expect(422).faults())
                .containsExactly("/reviewerId conflict-of-interest");
        assertThat(assign(application, applicant).expect(422).faults()).contains("/reviewerId not-an-expert");
        assign(application, secondExpert).expect(201);
    }

    @Test
    @DisplayName("APP-5: a conflict that arises later closes every path to the application")
    void laterConflictClosesEveryPath() {
        UUID review = UUID.fromString(assign(application, expert).expect(201).text("reviewId"));
        act(review, "declare", expert).expect(204);
        world.join(world.organisation("Stowarzyszenie", applicant), expert);
        show(review, expert).expect(404);
        act(review, "submit", expert).expect(404);
        Http.get("/api/v1/applications/" + application + "/history")
                .as(expert)
                .send()
                .expect(404);
        Http.get("/api/v1/applications/" + application + "/attachments")
                .as(expert)
                .send()
                .expect(404);
        Http.get("/api/v1/recruitments/" + recruitment + "/ranking")
                .as(expert)
                .send()
                .expect(403);
    }

    @Test
    @DisplayName("APP-5: a blind review names neither the applicant nor the files")
    void blindReviewNamesNobody() {
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        UUID draft = world.application(recruitment, applicant);
        String file = Http.post("/api/v1/applications/" + draft + "/attachments")
                .as(world.again(applicant))
                .newKey()
                .file("Jan Tajny.pdf", Samples.PDF, "letter")
                .send()
                .expect(201)
                .text("id");
        world.submit(draft, applicant);
        clock.reset();
        Reviewed.rubric(recruitment, Samples.rubric(true));
        UUID review = UUID.fromString(assign(draft, expert).expect(201).text("reviewId"));
        String download = "/api/v1/reviews/" + review + "/attachments/" + file;
        Http.get(download).as(expert).send().expect(404);
        act(review, "declare", expert).expect(204);
        Answer shown = show(review, expert).expect(200);
        assertThat(shown.response().asString()).doesNotContain("Osoba", "Tajny");
        assertThat(shown.body().at("/application/attachments")).hasSize(1);
        assertThat(Http.get(download).as(expert).send().expect(200).header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''zalacznik");
        assertThat(show(review, coordinator).response().asString()).contains("Osoba wnioskodawca", "Jan Tajny.pdf");
    }

    @Test
    @DisplayName("APP-6: scores lie within their range, and a submitted review has them all")
    void scoresLieWithinTheirRange() {
        UUID review = UUID.fromString(assign(application, expert).expect(201).text("reviewId"));
        act(review, "declare", expert).expect(204);
        assertThat(score(review, expert, "{\"motivation\": 11, \"plan\": 0, \"inne\": 1}")
                        .expect(422)
                        .faults())
                .containsExactly(
                        "/scores/motivation out-of-range",
                        "/scores/plan out-of-range",
                        "/scores/inne unknown-criterion");
        score(review, expert, "{\"motivation\": 8}").expect(200);
        assertThat(act(review, "submit", expert).expect(422).faults()).containsExactly("/scores/plan required");
        score(review, expert, "{\"motivation\": 8, \"plan\": 3}").expect(200);
        act(review, "submit", expert).expect(204);
        Answer submitted = show(review, expert).expect(200);
        assertThat(submitted.body().get("weightedScore").decimalValue()).isEqualByComparingTo("70");
        assertThat(submitted.body().get("totalScore").asInt()).isEqualTo(11);
        score(review, expert, "{}").expect(409, "state-conflict");
        String rubric = "/api/v1/recruitments/" + recruitment + "/rubric";
        Http.call("PUT", rubric)
                .as(coordinator)
                .header("If-Match", Http.get(rubric).as(coordinator).send().etag())
                .json("{\"criteria\": [], \"minimumReviews\": 1, \"blind\": false, \"disagreementThreshold\": 30}")
                .send()
                .expect(409, "in-use");
    }

    @Test
    @DisplayName("APP-6: reviewers do not see each other's scores before their own are in")
    void othersScoresAreShownAfterOnesOwn() {
        reviewed(application, expert, "{\"motivation\": 8, \"plan\": 3}");
        UUID own = UUID.fromString(assign(application, secondExpert).expect(201).text("reviewId"));
        act(own, "declare", secondExpert).expect(204);
        score(own, secondExpert, "{\"motivation\": 10, \"plan\": 5}").expect(200);
        assertThat(show(own, secondExpert).body().get("otherReviews")).isEmpty();
        act(own, "submit", secondExpert).expect(204);
        assertThat(show(own, secondExpert)
                        .body()
                        .at("/otherReviews/0/scores/motivation")
                        .asInt())
                .isEqualTo(8);
        Http.get("/api/v1/applications/" + application + "/reviewers")
                .as(expert)
                .send()
                .expect(403);
    }

    @Test
    @DisplayName("APP-6: the ranking gives means, spread and place, and flags wide disagreement")
    void rankingIsExact() {
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        UUID weaker = submitted(world.person("druga", Role.USER));
        submitted(world.person("trzecia", Role.USER));
        clock.reset();
        reviewed(application, expert, "{\"motivation\": 8, \"plan\": 3}");
        reviewed(application, secondExpert, "{\"motivation\": 10, \"plan\": 5}");
        reviewed(weaker, expert, "{\"motivation\": 1, \"plan\": 2}");
        JsonNode ranking = ranking();
        assertThat(ranking).hasSize(3);
        assertThat(ranking.at("/0/id").asText()).isEqualTo(application.toString());
        assertThat(ranking.at("/0/weightedMean").decimalValue()).isEqualByComparingTo("85");
        assertThat(ranking.at("/0/mean").decimalValue()).isEqualByComparingTo("13");
        assertThat(ranking.at("/0/spread").decimalValue()).isEqualByComparingTo("30");
        assertThat(ranking.at("/0/disputed").asBoolean()).isTrue();
        assertThat(ranking.at("/1/weightedMean").decimalValue()).isEqualByComparingTo("15");
        assertThat(ranking.at("/1/disputed").asBoolean()).isFalse();
        assertThat(ranking.at("/2/weightedMean").isNull()).isTrue();
        assertThat(ranking.at("/2/complete").asBoolean()).isFalse();
        assertThat(ranking.findValuesAsText("place")).containsExactly("1", "2", "3");
    }

    @Test
    @DisplayName("APP-6: ties stay ties until a coordinator decides, with a reason")
    void tiesStayTiesUntilDecided() {
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        UUID other = submitted(world.person("druga", Role.USER));
        UUID third = submitted(world.person("trzecia", Role.USER));
        clock.reset();
        for (UUID each : List.of(application, other)) {
            reviewed(each, expert, "{\"motivation\": 8, \"plan\": 3}");
        }
        reviewed(third, expert, "{\"motivation\": 1, \"plan\": 3}");
        assertThat(ranking().findValuesAsText("place")).containsExactly("1", "1", "3");
        assertThat(ranking().findValuesAsText("tied")).containsExactly("true", "true", "false");
        assertThat(resolve(application, third).expect(422).faults()).containsExactly("/applications not-one-tie");
        assertThat(resolve(other, other).expect(422).faults()).containsExactly("/applications not-one-tie");
        resolve(other, application).expect(204);
        assertThat(ranking().findValuesAsText("place")).containsExactly("1", "2", "3");
        assertThat(ranking().at("/0/id").asText()).isEqualTo(other.toString());
        assertThat(ranking().at("/0/tied").asBoolean()).isFalse();
        assertThat(world.single("SELECT reason FROM tie_resolution")).isEqualTo("Mniejsza gmina");
    }

    private Answer resolve(UUID first, UUID second) {
        return Http.post("/api/v1/recruitments/" + recruitment + "/resolve-tie")
                .as(coordinator)
                .newKey()
                .json("{\"applications\": [\"%s\", \"%s\"], \"reason\": \"Mniejsza gmina\"}".formatted(first, second))
                .send();
    }

    @Test
    @DisplayName("APP-5: assigned all at once, the work is spread fairly, once, and recusals are made up for")
    void workIsSpreadFairly() throws Exception {
        Person third = expert("trzeci-ekspert");
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        List<UUID> all = new ArrayList<>(List.of(application));
        IntStream.range(0, 5).forEach(i -> all.add(submitted(world.person("osoba" + i, Role.USER))));
        clock.reset();
        assertThat(Race.of(4, i -> assignAll(2).status())).containsOnly(200);
        for (Person each : List.of(expert, secondExpert, third)) {
            assertThat(Http.get("/api/v1/me/reviews").as(each).send().body().get("items"))
                    .hasSize(4);
        }
        assertThat(assignAll(2).body().get("assigned").asInt()).isZero();
        String review = Http.get("/api/v1/me/reviews")
                .as(third)
                .send()
                .body()
                .at("/items/0/id")
                .asText();
        recuse(UUID.fromString(review), third).expect(204);
        assertThat(assignAll(2).body().get("assigned").asInt()).isEqualTo(1);
        assertThat(assignAll(4).expect(200).body().get("incomplete")).hasSize(6);
    }

    private Answer assignAll(int each) {
        return Http.post("/api/v1/recruitments/" + recruitment + "/assign-reviewers")
                .as(coordinator)
                .newKey()
                .json("{\"reviewersPerApplication\": " + each + "}")
                .send();
    }

    @Test
    @DisplayName("APP-1: reviews begin when the recruitment is closed, and end for what is withdrawn")
    void reviewsBeginAfterTheClosing() {
        UUID open = world.recruitment(edition, world.details("Otwarty", ApplicantKind.PERSON, 1, -5, 5), true);
        UUID early = world.application(open, applicant);
        world.submit(early, applicant);
        assertThat(assign(early, expert).expect(409, "state-conflict").text("currentState"))
                .isEqualTo("OPEN");
        UUID review = UUID.fromString(assign(application, expert).expect(201).text("reviewId"));
        Http.post("/api/v1/applications/" + application + "/withdraw")
                .as(applicant)
                .json("{}")
                .send()
                .expect(200);
        assertThat(act(review, "declare", expert).expect(409, "state-conflict").text("currentState"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("NOT-1: reviewers are told what they are assigned, and reminded once, three days before it is due")
    void reviewersAreToldAndReminded() throws Exception {
        LocalDate due = LocalDate.now(clock.getZone()).plusDays(10);
        Reviewed.rubric(recruitment, Samples.rubric(false, due));
        reviewed(application, expert, "{\"motivation\": 8, \"plan\": 3}");
        assign(application, secondExpert).expect(201);
        assertThat(world.lastMessageTo(secondExpert.email())).contains("Przydzielono teraz: 1", due.toString());
        remindFromTwoSides();
        assertThat(remindersSent()).isZero();
        clock.setTo(Instant.now().plus(Duration.ofDays(8)));
        remindFromTwoSides();
        assertThat(remindersSent()).isEqualTo(1);
        assertThat(world.lastMessageTo(secondExpert.email())).contains("czekają jeszcze Twoje oceny zgłoszeń: 1");
        remindFromTwoSides();
        assertThat(remindersSent()).isEqualTo(1);
    }

    private void remindFromTwoSides() throws Exception {
        Race.of(2, i -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            reminders.remind();
            request.terminate();
            return 0;
        });
    }

    private long remindersSent() {
        return (Long) world.single("SELECT count(*) FROM outbox_message WHERE kind = 'REVIEWS_DUE'");
    }

    @Test
    @DisplayName(
            "APP-6: equal means are ties however they come about, and an order holds only for those it was made for")
    void tiesAreExactAndOrdersHoldForTheirTie() {
        Reviewed.rubric(
                recruitment,
                new RubricDetails(List.of(new RubricCriterion("plan", "Plan", null, 0, 3, 1)), 1, false, null, 30));
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        UUID even = submitted(world.person("druga", Role.USER));
        UUID late = submitted(world.person("trzecia", Role.USER));
        clock.reset();
        reviewed(application, expert, "{\"plan\": 2}");
        reviewed(application, secondExpert, "{\"plan\": 0}");
        reviewed(even, expert, "{\"plan\": 1}");
        reviewed(even, secondExpert, "{\"plan\": 1}");
        assertThat(ranking().findValuesAsText("tied")).containsExactly("true", "true", "false");
        resolve(even, application).expect(204);
        assertThat(ranking().findValuesAsText("place")).containsExactly("1", "2", "3");
        reviewed(late, expert, "{\"plan\": 1}");
        assertThat(ranking().findValuesAsText("place")).containsExactly("1", "1", "1");
        assertThat(ranking().findValuesAsText("tied")).containsOnly("true");
    }

    @Test
    @DisplayName("APP-6: whoever has too few reviews comes after those who have enough")
    void incompleteOnesComeLast() {
        Reviewed.rubric(
                recruitment,
                new RubricDetails(List.of(new RubricCriterion("plan", "Plan", null, 0, 10, 1)), 2, false, null, 30));
        clock.setTo(Instant.now().minus(Duration.ofDays(15)));
        UUID praisedOnce = submitted(world.person("druga", Role.USER));
        clock.reset();
        reviewed(praisedOnce, expert, "{\"plan\": 10}");
        reviewed(application, expert, "{\"plan\": 5}");
        reviewed(application, secondExpert, "{\"plan\": 5}");
        assertThat(ranking().at("/0/id").asText()).isEqualTo(application.toString());
        assertThat(ranking().findValuesAsText("complete")).containsExactly("true", "false");
    }

    @Test
    @DisplayName("APP-5: coordinators do not review, and have no say in what concerns themselves")
    void coordinatorsAreImpartial() {
        Person both = world.person("jedno-i-drugie", Role.USER, Role.EXPERT, Role.COORDINATOR);
        world.makeExpert(slug, both);
        world.makeCoordinator(slug, both);
        assertThat(assign(application, both).expect(422).faults()).containsExactly("/reviewerId conflict-of-interest");
        UUID review = reviewed(application, expert, "{\"motivation\": 8, \"plan\": 3}");
        show(review, both).expect(200);
        world.join(world.organisation("Stowarzyszenie", applicant), both);
        show(review, both).expect(404);
        Http.get("/api/v1/applications/" + application + "/reviewers")
                .as(both)
                .send()
                .expect(403);
    }

    @Test
    @DisplayName(
            "APP-6: drafts scored by another rubric are forgotten, and nothing of a withdrawn application is shown")
    void draftsOfAnotherRubricAreForgotten() {
        UUID review = UUID.fromString(assign(application, expert).expect(201).text("reviewId"));
        act(review, "declare", expert).expect(204);
        score(review, expert, "{\"motivation\": 8, \"plan\": 3}").expect(200);
        Reviewed.rubric(recruitment, Samples.rubric(true));
        assertThat(show(review, expert).body().get("scores")).isEmpty();
        Http.post("/api/v1/applications/" + application + "/withdraw")
                .as(applicant)
                .json("{}")
                .send()
                .expect(200);
        assertThat(show(review, expert).body().get("application").isNull()).isTrue();
    }
}
