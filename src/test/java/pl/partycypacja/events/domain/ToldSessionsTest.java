package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Sessions are written by their day in June.
class ToldSessionsTest {

    private static List<EventSession> on(int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> Drafted.session("2030-06-" + day + "T08:00:00Z", "2030-06-" + day + "T14:00:00Z"))
                .toList();
    }

    private static ToldSessions told(int... days) {
        return ToldSessions.NONE.follow(on(days));
    }

    /// `number: day`, with `–` when it is left out.
    private static List<String> text(ToldSessions sessions) {
        return sessions.all().stream()
                .map(told -> told.number() + ": "
                        + told.session().startsAt().toString().substring(8, 10) + (told.leftOut() ? " –" : ""))
                .toList();
    }

    @Test
    @DisplayName("EVT-10: the first sessions are numbered in order")
    void firstSessions() {
        assertThat(text(told(20, 21, 27))).containsExactly("1: 20", "2: 21", "3: 27");
    }

    @Test
    @DisplayName("EVT-10: a session at the same time is the same one, whichever comes before it now")
    void sameTimes() {
        assertThat(text(told(20, 21).follow(on(19, 20, 21)))).containsExactly("3: 19", "1: 20", "2: 21");
        assertThat(text(told(20, 21).follow(on(20, 21)))).containsExactly("1: 20", "2: 21");
    }

    @Test
    @DisplayName("EVT-10: the place of a session may change, and it stays the same one")
    void otherPlace() {
        ToldSessions moved =
                told(20).follow(List.of(Drafted.webSession("2030-06-20T08:00:00Z", "2030-06-20T14:00:00Z")));
        assertThat(text(moved)).containsExactly("1: 20");
        assertThat(moved.all().getFirst().session().place()).isNull();
    }

    @Test
    @DisplayName("EVT-10: what is left is matched by position: moved, new, or left out")
    void movedByPosition() {
        assertThat(text(told(20, 21, 27).follow(on(21, 28)))).containsExactlyInAnyOrder("2: 21", "1: 28", "3: 27 –");
        assertThat(text(told(20, 21).follow(on(22, 23, 24)))).containsExactly("1: 22", "2: 23", "3: 24");
    }

    @Test
    @DisplayName("EVT-10: a number is never given again: one that is left out stays so, with its last time")
    void numbersAreNotGivenAgain() {
        ToldSessions left = told(20, 21).follow(on(20));
        assertThat(text(left)).containsExactlyInAnyOrder("1: 20", "2: 21 –");
        assertThat(text(left.follow(on(20, 21)))).containsExactlyInAnyOrder("1: 20", "3: 21", "2: 21 –");
    }
}
