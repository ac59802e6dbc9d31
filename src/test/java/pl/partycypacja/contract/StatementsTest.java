package pl.partycypacja.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
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
import pl.partycypacja.platform.kept.CountedStatements;

/// What every operation of the document asks of the database.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementsTest {

    @Inject
    Populated populated;

    @Inject
    SessionFactory sessions;

    @Inject
    CountedStatements statements;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
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
    @DisplayName("what an operation asks the database is planned once, and is no more than statements.txt says")
    void statementsArePlannedOnce() throws IOException {
        Map<String, Long> most = mostStatements();
        for (Described described : document.operations()) {
            asked(described);
            Asked again = asked(described);
            long known = most.getOrDefault(described.id(), 0L);
            if (again.plans() > 0 || again.statements() != known) {
                // Others ask meanwhile: jobs in the background, for the first time.
                again = again.least(asked(described)).least(asked(described));
            }
            if (again.plans() > 0) {
                wrong.add(described.id() + ": " + again.plans() + " plans made anew");
            }
            counted.add(described.id() + " " + again.statements());
            if (again.statements() > known) {
                wrong.add(described.id() + ": " + again.statements() + " statements, where " + known + " were enough");
            }
        }
        Collections.sort(counted);
        Files.write(Path.of("target", "statements.txt"), counted);
        assertThat(sessions.getStatistics().getQueryPlanCacheMissCount())
                .as("the first time, plans are counted")
                .isPositive();
        assertThat(wrong).isEmpty();
    }

    /// What one request asked.
    private record Asked(long plans, long statements) {

        Asked least(Asked other) {
            return new Asked(Math.min(plans, other.plans), Math.min(statements, other.statements));
        }
    }

    private Asked asked(Described described) {
        things = populated.things();
        Http request = Document.request(described, things, best(described, things));
        long plans = sessions.getStatistics().getQueryPlanCacheMissCount();
        long before = statements.count();
        int status = request.send().status();
        Operations.Operation row = Document.operation(described);
        if (!Objects.equals(row.statuses().get(row.best()), status)) {
            wrong.add(described.id() + ": " + status);
        }
        return new Asked(sessions.getStatistics().getQueryPlanCacheMissCount() - plans, statements.count() - before);
    }

    /// How many statements each operation took at most so far; who needs fewer writes so, from `target/statements.txt`.
    private static Map<String, Long> mostStatements() throws IOException {
        try (InputStream file = StatementsTest.class.getResourceAsStream("/statements.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> Long.parseLong(line[1])));
        }
    }

    /// The fewest of several tries: the dispatcher asks for messages meanwhile.
    private long statements(Described described, int limit) {
        return LongStream.range(0, 4)
                .map(i -> statementsOnce(described, limit))
                .min()
                .orElseThrow();
    }

    private long statementsOnce(Described described, int limit) {
        long before = statements.count();
        Http.get(Document.operation(described).path().apply(things) + "?limit=" + limit)
                .as(best(described, things))
                .send()
                .expect(200);
        return statements.count() - before;
    }
}
