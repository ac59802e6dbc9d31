package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolishWordsTest {

    private static final PolishWords WORDS = new PolishWords();

    private static List<String> index(String... texts) {
        return List.of(WORDS.index(Stream.of(texts)).split(" ", -1));
    }

    @Test
    @DisplayName("PRG-4: a text is kept as the words it has and their base forms, without diacritics")
    void indexed() {
        assertThat(index("Konsultacje społeczne, 2026!"))
                .containsExactly("2026", "konsultacja", "konsultacje", "spoleczne", "spoleczny");
    }

    @Test
    @DisplayName("PRG-4: words of several texts are kept once each")
    void indexedOnce() {
        assertThat(index("Żółwie", "żółwie i ŻÓŁWIE")).containsExactly("i", "zolw", "zolwi", "zolwie");
        assertThat(WORDS.index(Stream.of())).isEmpty();
        assertThat(WORDS.index(Stream.of("…", ""))).isEmpty();
    }

    @Test
    @DisplayName("PRG-4: each word of a query is met by its beginning as typed or by a base form")
    void queried() {
        assertThat(WORDS.query("konsultacji społecznych"))
                .isEqualTo("('konsultacji':* | 'konsultacja' | 'konsultacje') & ('spolecznych':* | 'spoleczny')");
    }

    @Test
    @DisplayName("PRG-4: a query typed without diacritics is tried against every spelling")
    void queriedWithoutDiacritics() {
        assertThat(WORDS.query("zolwie"))
                .isEqualTo("('zolwie':* | 'zolwi' | 'zolw')")
                .isEqualTo(WORDS.query("żółwie"));
    }

    @Test
    @DisplayName("PRG-4: one or two letters are no beginning of a word")
    void shortWords() {
        assertThat(WORDS.query("ma")).isEqualTo("('ma' | 'miec' | 'moj')");
    }

    @Test
    @DisplayName("a query without a word, or with one that is too long, asks for nothing")
    void nothingAsked() {
        for (String query : new String[] {"", " ", "-- & | !", "'':*", "x".repeat(41)}) {
            assertThat(WORDS.query(query)).as(query).isEmpty();
        }
        assertThat(WORDS.query("x".repeat(40))).isEqualTo("('" + "x".repeat(40) + "':*)");
    }

    @Test
    @DisplayName("ten words of a query are asked for, and no sign of it reaches the database's own language")
    void harmless() {
        assertThat(WORDS.query("ax bx cx dx ex fx gx hx ix jx kx").split(" & ", -1))
                .hasSize(10);
        assertThat(WORDS.query("qwx') | !('zzq")).isEqualTo("('qwx':*) & ('zzq':*)");
        assertThat(WORDS.query("qwx\\zzq")).isEqualTo("('qwx':*) & ('zzq':*)");
    }
}
