package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConflictOfInterestTest {

    @Inject
    Populated populated;

    @Inject
    World world;

    @Test
    @DisplayName("APP-5: a reviewer with a conflict gets 403 or 404 on every path to that application")
    void everyPathIsClosed() {
        Things things = populated.things();
        Person expert = things.expert();
        String application = "/api/v1/applications/" + things.selection().reviewed();
        String recruitment = "/api/v1/recruitments/" + things.selection().recruitment();
        String review = "/api/v1/reviews/" + things.selection().begun();
        UUID attachment = things.selection().attachment();
        Http.get(review).as(expert).send().expect(200);
        world.join(world.organisation("Wspólne stowarzyszenie", things.owner()), expert);
        for (String path : List.of(
                application,
                application + "/history",
                application + "/blockers",
                application + "/submitted-content",
                application + "/attachments",
                application + "/attachments/" + attachment,
                application + "/reviewers",
                application + "/decision",
                application + "/appeal",
                review,
                review + "/attachments/" + attachment,
                recruitment + "/ranking",
                recruitment + "/decisions",
                recruitment + "/appeals",
                recruitment + "/interview-slots",
                "/api/v1/messages?application=" + things.selection().reviewed())) {
            for (String accept : List.of("*/*", "text/csv")) {
                Answer answer =
                        Http.get(path).as(expert).header("Accept", accept).send();
                boolean isClosed = answer.status() == 403 || answer.status() == 404;
                boolean isNoExport = accept.equals("text/csv") && answer.status() == 406;
                // Experts see their own slots; of this application there is nothing among them.
                boolean isSilent = path.endsWith("/interview-slots")
                        && answer.body().path("items").isEmpty();
                assertThat(isClosed || isNoExport || isSilent)
                        .as(path + " as " + accept + ": " + answer.status())
                        .isTrue();
            }
        }
        assertThat(Http.get("/api/v1/applications")
                        .as(expert)
                        .send()
                        .expect(200)
                        .body()
                        .get("items"))
                .isEmpty();
    }
}
