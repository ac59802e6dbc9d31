package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RankingResourceTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    World world;

    @Inject
    TestClock clock;

    private ClosedRecruitment recruitment;
    private Person expert;
    private UUID better;
    private UUID worse;

    @BeforeEach
    void rank() {
        recruitment = new ClosedRecruitment(world, clock);
        Reviewed.rubric(recruitment.id(), Samples.rubric(false));
        expert = recruitment.expert("ekspert");
        better = recruitment.submitted(world.person("lepszy", Role.USER));
        worse = recruitment.submitted(world.person("gorszy", Role.USER));
        recruitment.reviewed(better, expert, 9);
        recruitment.reviewed(worse, expert, 4);
    }

    private Answer ranking(String accept, Person person) {
        return Http.get(recruitment.path() + "/ranking")
                .as(person)
                .header("Accept", accept)
                .send();
    }

    @Test
    @DisplayName("APP-6, rule 27: the ranking as CSV, with Polish letters and harmless cells")
    void rankingAsCsv() {
        world.execute(
                "UPDATE account SET name = '=HYPERLINK(\"http://zły.example\")' WHERE email = 'lepszy@example.org'");
        Answer answer = ranking("text/csv", recruitment.coordinator()).expect(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"ranking.csv\"");
        String[] lines = new String(answer.bytes(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("\uFEFFMiejsce,Numer,Imię i nazwisko,");
        assertThat(lines[1])
                .startsWith(
                        "1,PR-2026-0001,\"'=HYPERLINK(\"\"http://zły.example\"\")\",,UNDER_REVIEW,1,tak,12.0000,76.6667,");
        assertThat(lines[2]).startsWith("2,PR-2026-0002,Osoba gorszy,");
        Answer again = Http.get(recruitment.path() + "/ranking")
                .as(recruitment.coordinator())
                .header("Accept", "text/csv")
                .header("If-None-Match", answer.etag())
                .send();
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    @DisplayName("APP-6, rule 27: the ranking as XLSX; whoever takes anything gets JSON")
    void rankingAsXlsx() throws Exception {
        Answer answer = ranking(XLSX, recruitment.coordinator()).expect(200);
        assertThat(answer.header("Content-Type")).startsWith(XLSX);
        assertThat(entry(answer.bytes(), "xl/sharedStrings.xml"))
                .contains("PR-2026-0001", "Osoba lepszy", "Imi&#x119;");
        assertThat(ranking("*/*", recruitment.coordinator()).expect(200).header("Content-Type"))
                .startsWith("application/json");
    }

    private static String entry(byte[] file, String name) throws Exception {
        Path copy = Files.createTempFile("ranking", ".xlsx");
        Files.write(copy, file);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(copy);
        }
    }

    @Test
    @DisplayName("rule 33: an export is as closed as the list")
    void exportIsAsClosedAsTheList() {
        Person stranger = world.person("obcy-koordynator", Role.USER, Role.COORDINATOR);
        for (String accept : new String[] {"text/csv", XLSX}) {
            ranking(accept, expert).expect(403, "forbidden");
            ranking(accept, stranger).expect(403, "forbidden");
        }
        Http.get(recruitment.path() + "/ranking?limit=5")
                .as(recruitment.coordinator())
                .header("Accept", "text/csv")
                .send()
                .expect(400, "unknown-parameter");
    }

    @Test
    @DisplayName("APP-5: a review that a coordinator revokes counts no more, bars its reviewer, and can be replaced")
    void revokedReviewsDoNotCount() {
        UUID review = UUID.fromString(Http.get("/api/v1/applications/" + better + "/reviewers")
                .as(recruitment.coordinator())
                .send()
                .body()
                .at("/items/0/reviewId")
                .asText());
        revoke(review, expert).expect(403, "forbidden");
        revoke(review, recruitment.coordinator()).expect(204);
        assertThat(recruitment.get("ranking").at("/0/id").asText()).isEqualTo(worse.toString());
        assertThat(Http.get("/api/v1/reviews/" + review)
                        .as(expert)
                        .send()
                        .body()
                        .get("application")
                        .isNull())
                .isTrue();
        assertThat(revoke(review, recruitment.coordinator())
                        .expect(409, "state-conflict")
                        .text("currentState"))
                .isEqualTo("REVOKED");
        recruitment.reviewed(better, recruitment.expert("następca"), 10);
        assertThat(recruitment.get("ranking").at("/0/id").asText()).isEqualTo(better.toString());
    }

    private static Answer revoke(UUID review, Person person) {
        return Http.post("/api/v1/reviews/" + review + "/revoke")
                .as(person)
                .json("{\"reason\": \"Konflikt ujawniony później\"}")
                .send();
    }

    @Test
    @DisplayName("APP-5: a member of the patron of the applicant's group has a conflict of interest")
    void patronsHaveAConflict() {
        Person applicant = world.person("z-grupy", Role.USER);
        UUID group = world.organisation("Grupa", applicant);
        Person patron = recruitment.expert("z-patronatu");
        UUID association = world.organisation("Stowarzyszenie", patron);
        UUID application = recruitment.submitted(applicant);
        world.execute("UPDATE organisation SET kind = 'INFORMAL_GROUP', patron_organisation_id = '" + association
                + "' WHERE id = '" + group + "'");
        assertThat(Http.post("/api/v1/applications/" + application + "/reviewers")
                        .as(recruitment.coordinator())
                        .json("{\"reviewerId\": \"" + patron.id() + "\"}")
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("/reviewerId conflict-of-interest");
        Answer all = recruitment
                .post("assign-reviewers", "{\"reviewersPerApplication\": 2}")
                .expect(200);
        assertThat(all.body().get("incomplete").findValuesAsText("")).isEmpty();
        assertThat(all.body().get("incomplete").toString()).contains(application.toString());
    }
}
