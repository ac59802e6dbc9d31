package pl.partycypacja.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.security.TestKeys;
import pl.partycypacja.platform.security.TokenKeys;

class CursorsTest {

    private static final List<String> POSITION = List.of("Żółw \"i\" inni", "2026-06-20", "01980a3e");

    private final TokenKeys keys = TestKeys.make();
    private final Cursors cursors = new Cursors(keys, new ObjectMapper());

    private void refused(String query, String cursor) {
        assertThatThrownBy(() -> cursors.read(query, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(GeneralProblem.INVALID_CURSOR));
    }

    @Test
    @DisplayName("rule 23: a cursor gives back the position it was made of, on every instance")
    void roundTrip() {
        String cursor = cursors.write("query", POSITION);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(cursors.read("query", cursor)).isEqualTo(POSITION);
        assertThat(new Cursors(keys, new ObjectMapper()).read("query", cursor)).isEqualTo(POSITION);
        assertThat(cursors.read("query", cursors.write("query", List.of()))).isEmpty();
    }

    @Test
    @DisplayName("rule 23: a cursor is bound to its query")
    void boundToTheQuery() {
        String cursor = cursors.write("query", POSITION);
        refused("other", cursor);
        refused("", cursor);
        refused("query\0", cursor);
    }

    @Test
    @DisplayName("rule 23: whichever character of a cursor is changed, it is refused")
    void tampered() {
        byte[] signed = Base64.getUrlDecoder().decode(cursors.write("query", POSITION));
        for (int i = 0; i < signed.length; i++) {
            byte[] changed = signed.clone();
            changed[i] ^= 1;
            refused("query", Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    @DisplayName("rule 23: what is cut off, lengthened, foreign or no cursor is refused")
    void noCursor() {
        String cursor = cursors.write("query", POSITION);
        refused("query", new Cursors(TestKeys.make(), new ObjectMapper()).write("query", POSITION));
        for (String text : new String[] {
            "",
            "A",
            "AAAA",
            "A".repeat(22),
            cursor.substring(0, 20),
            cursor.substring(0, cursor.length() - 4),
            cursor + "AAAA",
            "[\"a\"]",
            "%00",
            "żółw"
        }) {
            refused("query", text);
        }
    }
}
