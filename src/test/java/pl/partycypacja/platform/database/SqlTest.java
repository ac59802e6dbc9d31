package pl.partycypacja.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void parametersAreNamedAndMayStandTwice() {
        Sql.Parsed parsed =
                Sql.parse("SELECT id FROM event WHERE starts_at > :now AND kind = ANY (:kinds) OR ends_at > :now");
        assertThat(parsed.text())
                .isEqualTo("SELECT id FROM event WHERE starts_at > ? AND kind = ANY (?) OR ends_at > ?");
        assertThat(parsed.parameters()).containsExactly("now", "kinds", "now");
    }

    @Test
    void nothingIsWritten() {
        assertThatThrownBy(() -> Sql.parse("DELETE FROM event RETURNING id"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void castsAndTimesAreNoParameters() {
        Sql.Parsed parsed = Sql.parse("SELECT '10:00'::time, details ->> 'x:Y' FROM event WHERE id = :id::uuid");
        assertThat(parsed.text()).isEqualTo("SELECT '10:00'::time, details ->> 'x:Y' FROM event WHERE id = ?::uuid");
        assertThat(parsed.parameters()).containsExactly("id");
    }
}
