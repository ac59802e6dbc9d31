package pl.partycypacja.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.recruitment.ApplicantKind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApplicationsResourceTest extends WithRecruitment {

    @Test
    @DisplayName("APP-2: a draft is saved half-filled, and all that blocks its submission is listed at once")
    void halfFilledDraftIsSavedAndItsBlockersListed() {
        Answer created = Http.post("/api/v1/recruitments/" + recruitment + "/applications")
                .as(applicant)
                .json("{}")
                .send()
                .expect(201);
        String path = "/api/v1/applications/" + created.text("id");
        Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", created.etag())
                .patch("{\"answers\": {\"people\": 0}}")
                .send()
                .expect(200);
        List<String> blockers = new ArrayList<>();
        Http.get(path + "/blockers")
                .as(applicant)
                .send()
                .expect(200)
                .body()
                .get("items")
                .forEach(item -> blockers.add(
                        item.get("pointer").asText() + " " + item.get("code").asText()));
        assertThat(blockers)
                .containsExactlyInAnyOrder(
                        "/answers/motivation required",
                        "/answers/people minimum",
                        "/declarations/office criterion-not-declared",
                        "/consents/dataProcessing consent-missing");
        Answer refused =
                submit(UUID.fromString(created.text("id")), applicant).send().expect(422, "submission-blocked");
        assertThat(refused.faults()).containsExactlyInAnyOrderElementsOf(blockers);
    }

    @Test
    @DisplayName("APP-2: answers to no question, unknown criteria and consents are refused even in a draft")
    void unknownAnswersAreRefused() {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft;
        Answer refused = Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", Http.get(path).as(applicant).send().etag())
                .patch(
                        "{\"answers\": {\"inne\": 1}, \"declarations\": {\"office\": \"KING\"}, \"consents\": {\"inne\": true}}")
                .send()
                .expect(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/answers/inne unknown-answer",
                        "/declarations/office unknown-criterion",
                        "/consents/inne unknown-consent");
    }

    @Test
    @DisplayName(
            "APP-3: reference, time and hash; the content exported later has the same hash; a confirmation is mailed")
    void submissionGivesAReceipt() {
        UUID draft = world.application(recruitment, applicant);
        Answer receipt = submit(draft, applicant).send().expect(200);
        assertThat(receipt.text("reference")).isEqualTo("PR-2026-0001");
        assertThat(receipt.text("submittedAt")).endsWith("Z");
        byte[] content = Http.get("/api/v1/applications/" + draft + "/submitted-content")
                .as(coordinator)
                .send()
                .expect(200)
                .bytes();
        assertThat(Sha256.hex(content)).isEqualTo(receipt.text("contentSha256"));
        assertThat(world.lastMessageTo(applicant.email())).contains("PR-2026-0001", receipt.text("contentSha256"));
    }

    @Test
    @DisplayName("APP-1: returned for corrections by a date, corrected, submitted again under the same number")
    void returnedForCorrectionsAndSubmittedAgain() {
        UUID draft = world.application(recruitment, applicant);
        Answer first = submit(draft, applicant).send().expect(200);
        String path = "/api/v1/applications/" + draft;
        String day = LocalDate.now(clock.getZone()).plusDays(2).toString();
        Http.post(path + "/return")
                .as(coordinator)
                .json("{\"correctBy\": \"2020-01-01\", \"note\": \"x\"}")
                .send()
                .expect(422);
        Answer returned = Http.post(path + "/return")
                .as(coordinator)
                .json("{\"correctBy\": \"" + day + "\", \"note\": \"Proszę poprawić\"}")
                .send()
                .expect(200);
        assertThat(returned.text("status")).isEqualTo("RETURNED");
        Answer own = Http.get(path).as(applicant).send();
        Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", own.etag())
                .patch("{\"answers\": {\"people\": 7}}")
                .send()
                .expect(200);
        Answer again = submit(draft, applicant).send().expect(200);
        assertThat(again.text("reference")).isEqualTo(first.text("reference"));
        assertThat(again.text("submittedAt")).isEqualTo(first.text("submittedAt"));
        assertThat(again.text("contentSha256")).isNotEqualTo(first.text("contentSha256"));
        List<String> history = new ArrayList<>();
        Http.get(path + "/history")
                .as(applicant)
                .send()
                .body()
                .get("items")
                .forEach(entry -> history.add(entry.get("action").asText()));
        assertThat(history).containsExactly("CREATED", "SUBMITTED", "RETURNED", "SUBMITTED");
    }

    @Test
    @DisplayName("APP-1, rule 14: what the state forbids is 409 with the state and what is allowed")
    void stateForbids() {
        UUID draft = world.application(recruitment, applicant);
        submit(draft, applicant).send().expect(200);
        Answer refused = submit(draft, applicant).send().expect(409, "state-conflict");
        assertThat(refused.text("currentState")).isEqualTo("SUBMITTED");
        assertThat(refused.body().get("allowedActions").toString()).isEqualTo("[\"WITHDRAW\"]");
        String path = "/api/v1/applications/" + draft;
        Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", Http.get(path).as(applicant).send().etag())
                .patch("{\"answers\": {\"people\": 7}}")
                .send()
                .expect(409, "state-conflict");
    }

    private Answer patch(UUID application, Person person, String body) {
        String path = "/api/v1/applications/" + application;
        return Http.call("PATCH", path)
                .as(person)
                .header("If-Match", Http.get(path).as(person).send().etag())
                .patch(body)
                .send();
    }

    @Test
    @DisplayName("APP-3: a number that not every reader keeps is refused, whatever its size")
    void numbersAreKeptExactlyOrRefused() {
        UUID draft = world.application(recruitment, applicant);
        for (String number : List.of(
                "1e400",
                "1e1001",
                "1e5000",
                "1e200000",
                "12345678901234567890.123",
                "9007199254740993",
                "1e99999999999")) {
            int status = patch(draft, applicant, "{\"answers\": {\"people\": " + number + "}}")
                    .status();
            assertThat(status).as(number).isIn(400, 422);
        }
        patch(draft, applicant, "{\"answers\": {\"people\": 9007199254740992}}").expect(200);
        submit(draft, applicant).send().expect(200);
    }

    @Test
    @DisplayName("rules 13, 33: who has left the organisation has nothing more to do with its application")
    void formerMembersHaveLeft() {
        Person owner = world.person("wlascicielka", Role.USER);
        UUID organisation = world.organisation("Stowarzyszenie", owner);
        String members = "/api/v1/organisations/" + organisation + "/members";
        Http.post(members)
                .as(owner)
                .json("{\"accountId\": \"" + applicant.id() + "\", \"role\": \"MEMBER\"}")
                .send()
                .expect(201);
        UUID forOrganisations = world.recruitment(
                edition, world.details("Dla organizacji", ApplicantKind.ORGANISATION, 1, -5, 5), true);
        String application = "/api/v1/applications/"
                + Http.post("/api/v1/recruitments/" + forOrganisations + "/applications")
                        .as(applicant)
                        .json("{\"organisationId\": \"" + organisation + "\"}")
                        .send()
                        .expect(201)
                        .text("id");
        Http.call("DELETE", members + "/" + applicant.id())
                .as(owner)
                .header("If-Match", "*")
                .send()
                .expect(204);
        Http.get(application).as(applicant).send().expect(404);
        Http.post(application + "/withdraw").as(applicant).json("{}").send().expect(404);
        Http.get(application).as(owner).send().expect(200);
        Http.post("/api/v1/recruitments/" + forOrganisations + "/cancel")
                .as(coordinator)
                .json("{\"reason\": \"x\"}")
                .send()
                .expect(200);
        assertThat(world.lastMessageTo(owner.email())).contains("Dla organizacji");
    }

    @Test
    @DisplayName("APP-1, APP-4: in a cancelled recruitment nothing is corrected or sent back any more")
    void cancelledRecruitmentTakesNothing() {
        UUID id = world.application(recruitment, applicant);
        submit(id, applicant).send().expect(200);
        String path = "/api/v1/applications/" + id;
        String day = LocalDate.now(clock.getZone()).plusDays(2).toString();
        String request = "{\"correctBy\": \"" + day + "\", \"note\": \"Proszę poprawić\"}";
        Http.post(path + "/return").as(coordinator).json(request).send().expect(200);
        Http.post(path + "/return").as(coordinator).json(request).send().expect(200);
        Http.post("/api/v1/recruitments/" + recruitment + "/cancel")
                .as(coordinator)
                .json("{\"reason\": \"x\"}")
                .send()
                .expect(200);
        Answer own = Http.get(path).as(applicant).send().expect(200);
        assertThat(own.body().get("allowedActions").toString()).isEqualTo("[\"WITHDRAW\"]");
        patch(id, applicant, "{\"answers\": {\"people\": 7}}").expect(409, "recruitment-not-open");
        submit(id, applicant).send().expect(409, "recruitment-not-open");
        Http.post(path + "/return").as(coordinator).json(request).send().expect(409, "recruitment-not-open");
    }
}
