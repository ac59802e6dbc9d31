package pl.partycypacja.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.contract.Document.Described;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Operations;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World.Person;

/// What every operation of the document asks of the database.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementsTest {

    @Inject
    Populated populated;

    @Inject
    SessionFactory sessions;

    private final List<String> wrong = new ArrayList<>();
    private Document document;
    private Things things;

    @BeforeEach
    void populate() {
        things = populated.things();
        document = Document.read();
    }

    private static Person best(Described described, Things things) {
        return Objects.requireNonNullElse(Document.operation(described).best().in(things), things.user());
    }

    @Test
    @DisplayName("rule 22: a page of a hundred takes as many statements as a page of one")
    void pagesTakeAsManyStatementsWhateverTheirSize() {
        for (Described described : document.operations()) {
            boolean isPaged =
                    described.json().path("parameters").findValuesAsText("name").contains("limit");
            if (isPaged) {
                long one = statements(described, 1);
                long hundred = statements(described, 100);
                if (one == 0 || one != hundred) {
                    wrong.add(described.id() + ": " + one + " statements for one, " + hundred + " for a hundred");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("what an operation asks the database is planned once: the second time, every plan is found")
    void statementsArePlannedOnce() {
        for (Described described : document.operations()) {
            plans(described);
            long again = plans(described);
            if (again > 0) {
                // Others ask meanwhile: jobs in the background, for the first time.
                again = plans(described);
            }
            if (again > 0) {
                wrong.add(described.id() + ": " + again + " plans made anew");
            }
        }
        assertThat(sessions.getStatistics().getQueryPlanCacheMissCount())
                .as("the first time, plans are counted")
                .isPositive();
        assertThat(wrong).isEmpty();
    }

    private long plans(Described described) {
        things = populated.things();
        Http request = Document.request(described, things, best(described, things));
        long before = sessions.getStatistics().getQueryPlanCacheMissCount();
        int status = request.send().status();
        Operations.Operation row = Document.operation(described);
        if (!Objects.equals(row.statuses().get(row.best()), status)) {
            wrong.add(described.id() + ": " + status);
        }
        return sessions.getStatistics().getQueryPlanCacheMissCount() - before;
    }

    /// The fewest of several tries: the dispatcher asks for messages meanwhile.
    private long statements(Described described, int limit) {
        return LongStream.range(0, 4)
                .map(i -> statementsOnce(described, limit))
                .min()
                .orElseThrow();
    }

    private long statementsOnce(Described described, int limit) {
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        Http.get(Document.operation(described).path().apply(things) + "?limit=" + limit)
                .as(best(described, things))
                .send()
                .expect(200);
        return statistics.getPrepareStatementCount() - before;
    }
}
