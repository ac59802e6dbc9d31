package pl.partycypacja.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.fixtures.ClosedRecruitment;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Reviewed;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// Every state of an application × every action, over HTTP.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StateTableTest {

    /// What can be done in each state, at the time when applications are in it: a draft while the recruitment is
    /// open, a result after it is announced, everything else in between.
    private static final Map<ApplicationStatus, Set<ApplicationAction>> ALLOWED = Map.of(
            ApplicationStatus.DRAFT,
                    Set.of(ApplicationAction.UPDATE, ApplicationAction.SUBMIT, ApplicationAction.WITHDRAW),
            ApplicationStatus.SUBMITTED,
                    Set.of(ApplicationAction.WITHDRAW, ApplicationAction.RETURN, ApplicationAction.DECIDE),
            ApplicationStatus.RETURNED,
                    Set.of(
                            ApplicationAction.UPDATE,
                            ApplicationAction.SUBMIT,
                            ApplicationAction.WITHDRAW,
                            ApplicationAction.RETURN),
            ApplicationStatus.UNDER_REVIEW,
                    Set.of(ApplicationAction.WITHDRAW, ApplicationAction.SHORTLIST, ApplicationAction.DECIDE),
            ApplicationStatus.SHORTLISTED,
                    Set.of(
                            ApplicationAction.WITHDRAW,
                            ApplicationAction.SHORTLIST, // once more, without effect
                            ApplicationAction.BOOK_INTERVIEW,
                            ApplicationAction.DECIDE),
            ApplicationStatus.ACCEPTED, Set.of(),
            ApplicationStatus.RESERVE,
                    Set.of(ApplicationAction.ACCEPT_PLACE, ApplicationAction.DECLINE_PLACE, ApplicationAction.APPEAL),
            ApplicationStatus.REJECTED, Set.of(ApplicationAction.APPEAL),
            ApplicationStatus.WITHDRAWN, Set.of());

    @Inject
    World world;

    @Inject
    TestClock clock;

    private final List<String> wrong = new ArrayList<>();

    @Test
    @DisplayName("APP-1: all pairs of states and actions: allowed, or 409 with currentState and allowedActions")
    void allPairs() {
        ClosedRecruitment recruitment = new ClosedRecruitment(
                world,
                clock,
                Map.of(
                        "interviewsUntil",
                        5,
                        "resultsOn",
                        5,
                        "appeals",
                        Map.of("fileWithinWorkingDays", 5, "answerWithinWorkingDays", 5)));
        Reviewed.rubric(recruitment.id(), Samples.rubric(false));
        Person applicant = world.person("wnioskodawca", Role.USER);
        UUID application = recruitment.submitted(applicant);
        String slot = recruitment
                .post(
                        "interview-slots",
                        "{\"startsAt\": \"%s\", \"lengthMinutes\": 30, \"place\": \"Warszawa\", \"link\": null, \"panel\": []}"
                                .formatted(clock.instant().plusSeconds(86_400)))
                .expect(201)
                .text("id");
        for (ApplicationStatus status : ApplicationStatus.values()) {
            for (ApplicationAction action : ApplicationAction.values()) {
                put(application, recruitment, status);
                check(status, action, act(action, application, slot, applicant, recruitment));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(ApplicationStatus status, ApplicationAction action, Answer answer) {
        boolean isAllowed = ALLOWED.getOrDefault(status, Set.of()).contains(action);
        boolean isRefused = answer.status() == 409
                && !answer.text("currentState").isEmpty()
                && answer.body().path("allowedActions").isArray();
        if (isAllowed ? answer.status() >= 300 : !isRefused) {
            wrong.add(action + " in " + status + ": " + answer.status() + " "
                    + answer.response().asString());
        }
    }

    /// The application as it is in a state, with what belongs to it there, and the recruitment at that time.
    private void put(UUID application, ClosedRecruitment recruitment, ApplicationStatus status) {
        String of = " WHERE application_id = '" + application + "'";
        for (String table : List.of("appeal", "place_offer", "participation", "decision")) {
            world.execute("DELETE FROM " + table + of);
        }
        world.execute("UPDATE interview_slot SET application_id = NULL, booked_at = NULL" + of);
        world.execute("UPDATE application_quota SET taken = 1");
        boolean isResult = status.isResult();
        String closing = status == ApplicationStatus.DRAFT ? "now() + interval '1 day'" : "now() - interval '10 days'";
        world.execute(
                "UPDATE recruitment SET version = version + 1, closes_at = " + closing + ", results_announced_at = "
                        + (isResult ? "now()" : "NULL") + " WHERE id = '" + recruitment.id() + "'");
        world.execute("UPDATE application SET status = '" + status + "', version = version + 1, correct_by = "
                + (status == ApplicationStatus.RETURNED ? "current_date + 1" : "NULL") + " WHERE id = '" + application
                + "'");
        if (isResult) {
            world.execute("INSERT INTO decision SELECT '" + application + "', 1, '" + recruitment.id() + "', '" + status
                    + "', NULL, 'Powód', '" + recruitment.coordinator().id() + "', now(), now()");
        }
        if (status == ApplicationStatus.RESERVE) {
            world.execute("INSERT INTO place_offer VALUES ('" + application + "', '" + recruitment.id()
                    + "', 'OPEN', now(), now() + interval '1 day', NULL)");
        }
    }

    private static Answer act(
            ApplicationAction action, UUID application, String slot, Person applicant, ClosedRecruitment recruitment) {
        String path = "/api/v1/applications/" + application;
        Person coordinator = recruitment.coordinator();
        return switch (action) {
            case UPDATE ->
                Http.call("PATCH", path)
                        .as(applicant)
                        .header("If-Match", Http.get(path).as(applicant).send().etag())
                        .patch("{\"answers\": {\"people\": 3}}")
                        .send();
            case SUBMIT -> post(path + "/submit", applicant, "");
            case WITHDRAW -> post(path + "/withdraw", applicant, "{}");
            case RETURN -> post(path + "/return", coordinator, "{\"correctBy\": \"2190-01-01\", \"note\": \"Skan\"}");
            case SHORTLIST -> recruitment.post("shortlist", "{\"applications\": [\"" + application + "\"]}");
            case BOOK_INTERVIEW ->
                post(
                        "/api/v1/interview-slots/" + slot + "/book",
                        applicant,
                        "{\"applicationId\": \"" + application + "\"}");
            case DECIDE ->
                Http.call("PUT", path + "/decision")
                        .as(coordinator)
                        .header(
                                "If-Match",
                                Http.get(path + "/decision")
                                        .as(coordinator)
                                        .send()
                                        .etag())
                        .json("{\"outcome\": \"REJECTED\", \"justification\": \"Powód\"}")
                        .send();
            case ACCEPT_PLACE -> post(path + "/accept-place", applicant, "");
            case DECLINE_PLACE -> post(path + "/decline-place", applicant, "");
            case APPEAL -> post(path + "/appeal", applicant, "{\"text\": \"Odwołanie\"}");
        };
    }

    private static Answer post(String path, Person person, String body) {
        Http request = Http.post(path).as(person).newKey();
        return (body.isEmpty() ? request : request.json(body)).send();
    }
}
