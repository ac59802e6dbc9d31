package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String ACUTE = "\u0301";

    @Test
    @DisplayName("rule 9: one form of each letter, and one end of a line")
    void normalised() {
        assertThat(Texts.normalise("Z\u0307o\u0301łc\u0301")).isEqualTo("Żółć");
        assertThat(Texts.normalise("a\r\nb\nc\rd")).isEqualTo("a\nb\nc\rd");
        assertThat(Texts.normalise("")).isEmpty();
    }

    @Test
    @DisplayName("rule 9: thirty marks on a letter are taken, and no more")
    void marks() {
        String taken = "a" + ACUTE.repeat(30) + "b" + ACUTE.repeat(30);
        String refused = "a" + ACUTE.repeat(31);
        assertThat(Texts.isForbidden(taken, false)).isFalse();
        assertThat(Texts.normalise(taken)).startsWith("á");
        assertThat(Texts.isForbidden(refused, true)).isTrue();
        assertThat(Texts.normalise(refused)).as("is not even put in order").isSameAs(refused);
    }

    @Test
    @DisplayName("rule 9: line feeds and tabs belong into texts of several lines alone")
    void lines() {
        for (String text : new String[] {"a\nb", "a\tb"}) {
            assertThat(Texts.isForbidden(text, true)).isFalse();
            assertThat(Texts.isForbidden(text, false)).isTrue();
        }
    }

    @Test
    @DisplayName("rule 9: control characters, halves of a character and marks of direction belong into none")
    void forbidden() {
        for (String text : new String[] {
            "\u0000",
            "a\rb",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\ud83d",
            "\udc00\ud83d",
            "\u202e",
            "\u202a",
            "\u2066",
            "\u2069"
        }) {
            assertThat(Texts.isForbidden("x" + text, true)).as(text).isTrue();
        }
        for (String text : new String[] {"", "Żółć — „cytat”", "👩‍👩‍👧", "日本語", "עברית", "\u200e", "\u00a0"}) {
            assertThat(Texts.isForbidden(text, false)).as(text).isFalse();
        }
    }

    @Test
    @DisplayName("an id has one way to be written, in small letters or large")
    void ids() {
        UUID id = UUID.fromString("01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa");
        assertThat(Texts.parseId("01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa")).isEqualTo(id);
        assertThat(Texts.parseId("01980A3E-6F2B-7C11-9D5E-3F0A52C1B7AA")).isEqualTo(id);
        for (String text : new String[] {
            "", "1-1-1-1-1", "01980a3e6f2b7c119d5e3f0a52c1b7aa", "{01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa}", "zażółć"
        }) {
            assertThatThrownBy(() -> Texts.parseId(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("without diacritics, ł is l")
    void unaccented() {
        assertThat(Texts.unaccent("Zażółć GĘŚLĄ JAŹŃ")).isEqualTo("zazolc gesla jazn");
        assertThat(Texts.unaccent("ŁÓDŹ, Brüssel")).isEqualTo("lodz, brussel");
    }

    @Test
    @DisplayName("the address of a name has its words, joined by hyphens")
    void slugs() {
        assertThat(Texts.slug("Wydział partycypacji")).isEqualTo("wydzial-partycypacji");
        assertThat(Texts.slug("  „Debiuty” 2026/27! ")).isEqualTo("debiuty-2026-27");
        assertThat(Texts.slug("日本")).isEqualTo("-");
        assertThat(Texts.slug("")).isEqualTo("-");
    }
}
