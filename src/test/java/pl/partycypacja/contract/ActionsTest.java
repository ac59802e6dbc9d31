package pl.partycypacja.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Actions;
import pl.partycypacja.fixtures.Actions.Kind;
import pl.partycypacja.fixtures.Actions.Shown;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Operations;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;

/// `allowedActions` tells the truth: to each caller, of each thing that the fixtures hold, in whatever state it is.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActionsTest {

    /// Answers that an offered action must not get: it is refused by right or by state, or not understood.
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 409, 412, 415, 428, 500, 503);

    @Inject
    Populated populated;

    @Inject
    World world;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();

    @Test
    @DisplayName("every kind of action of the document is in the table, with all its constants")
    void everyActionIsInTheTable() {
        Set<String> documented = new HashSet<>();
        JsonNode schemas = Document.read().root().at("/components/schemas");
        schemas.properties().forEach(schema -> {
            String items = schema.getValue()
                    .at("/properties/allowedActions/items/$ref")
                    .asText();
            if (!items.isEmpty()) {
                documented.add(items.substring(items.lastIndexOf('/') + 1));
            }
        });
        // The wallet's are hints of what to do with a grant, a voucher or advice, which say it themselves.
        documented.remove("WalletAction");

        assertThat(Actions.all().stream().map(Kind::name).collect(Collectors.toSet()))
                .isEqualTo(documented);
        for (Kind kind : Actions.all()) {
            Set<String> constants = schemas.path(kind.name())
                    .path("enum")
                    .valueStream()
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            assertThat(kind.actions().keySet()).as(kind.name()).isEqualTo(constants);
        }
    }

    @Test
    @DisplayName("rule 38: what is offered is not refused, and what is withheld does not succeed")
    void offeredIsNotRefusedAndWithheldDoesNotSucceed() {
        Things things = populated.things();
        int offered = 0;
        for (Kind kind : Actions.all()) {
            for (String id : ids(kind)) {
                for (Person caller : callers(things)) {
                    Answer answer = Http.get(kind.path().apply(id)).as(caller).send();
                    if (answer.status() == 200) {
                        offered += check(kind, new Shown(id, answer.body(), caller, things, world));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(offered).as("actions that were offered").isGreaterThan(100);
        assertThat(tried).as("each action is offered to somebody").containsAll(all());
    }

    /// @return how many were offered
    private int check(Kind kind, Shown shown) {
        Set<String> allowed = shown.thing()
                .path("allowedActions")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        kind.actions().forEach((action, doing) -> {
            Answer done = doing.with(shown).send();
            boolean isOffered = allowed.contains(action);
            if (isOffered) {
                tried.add(kind.name() + "." + action);
            }
            if (isOffered ? REFUSALS.contains(done.status()) : hasSucceeded(done)) {
                wrong.add("%s %s of %s in %s to %s: %d %s"
                        .formatted(
                                isOffered ? "offered" : "withheld",
                                action,
                                shown.id(),
                                shown.thing()
                                        .path("status")
                                        .asText(shown.thing().path("state").asText()),
                                shown.caller().email(),
                                done.status(),
                                done.response().asString()));
            }
            if (done.status() < 300) {
                populated.things();
            }
        });
        return allowed.size();
    }

    private static List<String> all() {
        return Actions.all().stream()
                .flatMap(kind -> kind.actions().keySet().stream().map(action -> kind.name() + "." + action))
                .toList();
    }

    /// Whoever is on the short list already is put there again without effect.
    private static boolean hasSucceeded(Answer done) {
        return done.status() < 300
                && (done.status() == 204 || done.body().path("shortlisted").asInt(1) > 0);
    }

    private List<String> ids(Kind kind) {
        return world.list(kind.ids()).stream().map(String::valueOf).toList();
    }

    private static List<Person> callers(Things things) {
        return Arrays.stream(Operations.Caller.values())
                .map(caller -> caller.in(things))
                .filter(Objects::nonNull)
                .toList();
    }
}
