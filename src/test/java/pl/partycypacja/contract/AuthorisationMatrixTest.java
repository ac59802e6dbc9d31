package pl.partycypacja.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.contract.Document.Described;
import pl.partycypacja.fixtures.Operations;
import pl.partycypacja.fixtures.Operations.Caller;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World;

/// Every operation × every kind of caller (contract rule 33): the table is in [Operations].
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthorisationMatrixTest {

    @Inject
    Populated populated;

    @Inject
    World world;

    @Test
    @DisplayName("rule 33: the table and the document name the same operations")
    void everyOperationIsInTheTable() {
        assertThat(Document.read().operations().stream().map(Described::id).collect(Collectors.toSet()))
                .isEqualTo(Operations.all().keySet());
    }

    @Test
    @DisplayName("rules 13 and 33, ACC-4: each caller gets what the table says")
    void everyCallerGetsWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        Things things = populated.things();
        for (Described described : Document.read().operations()) {
            for (Map.Entry<Caller, Integer> row :
                    Document.operation(described).statuses().entrySet()) {
                var answer = Document.request(described, things, row.getKey().in(things))
                        .send();
                if (answer.status() != row.getValue()) {
                    wrong.add("%s as %s: %d instead of %d %s"
                            .formatted(
                                    described.id(),
                                    row.getKey(),
                                    answer.status(),
                                    row.getValue(),
                                    answer.response().asString()));
                }
                boolean hasChangedTheWorld =
                        answer.status() < 300 && !described.method().equals("GET");
                things = hasChangedTheWorld ? populated.things() : things;
            }
        }
        assertThat(wrong).isEmpty();
    }
}
