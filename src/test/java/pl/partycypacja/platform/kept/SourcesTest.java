package pl.partycypacja.platform.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    private final Source event = new Source("event", null);
    private final Source programme = new Source("programme", null);
    private final Sources sources = new Sources(
            Map.of("event", event, "programme", programme),
            Map.of(
                    "event", Set.of("event"),
                    "programme", Set.of("programme"),
                    "account", Set.of("account"),
                    "calendar_entry", Set.of("event", "programme")));

    @Test
    void tablesAreFoundWhereverTheyStand() {
        assertThat(sources.of("select e1_0.id from Event e1_0 left join \"programme\" p on p.id=e1_0.programme_id")
                        .read())
                .containsExactlyInAnyOrder(event, programme);
        assertThat(sources.of("SELECT * FROM events").read()).isEmpty();
    }

    @Test
    void aViewIsWhatItIsMadeOf() {
        Sources.Named named = sources.of("SELECT c.id FROM calendar_entry c ORDER BY c.first_day");
        assertThat(named.read()).containsExactlyInAnyOrder(event, programme);
        assertThat(named.readsOther()).isFalse();
        assertThat(named.written()).isEmpty();
    }

    @Test
    void aTableWhoseChangesNobodyTellsIsNoticed() {
        assertThat(sources.of("SELECT roles FROM account WHERE id = ?").readsOther())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into event (id) values (?)",
                "UPDATE event SET taken = taken + 1 WHERE id = ?",
                "update \"event\" set title=? where id=?",
                "DELETE FROM event",
                "WITH gone AS (DELETE\n FROM event RETURNING id) SELECT id FROM gone",
                "MERGE INTO event USING programme ON false WHEN NOT MATCHED THEN DO NOTHING"
            })
    void whatIsWrittenIsFound(String statement) {
        assertThat(sources.of(statement).written()).containsExactly("event");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM event FOR NO KEY UPDATE",
                "SELECT id FROM event e FOR UPDATE OF e SKIP LOCKED",
                "INSERT INTO account SELECT id FROM event ON CONFLICT (id) DO UPDATE SET name = excluded.name"
            })
    void whatIsOnlyReadOrHeldIsNotWritten(String statement) {
        assertThat(sources.of(statement).written()).isEmpty();
    }
}
