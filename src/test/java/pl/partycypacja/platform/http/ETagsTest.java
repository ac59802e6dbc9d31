package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ETagsTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final String TAG = "\"7-ba7816bf8f01cfea\"";

    private record Thing(long version) implements Versioned {}

    @Test
    @DisplayName("rule 17: a strong tag of the version and of the bytes sent")
    void made() {
        assertThat(ETags.of(7, ABC)).isEqualTo(TAG);
        assertThat(ETags.of(new Thing(7), ABC)).isEqualTo(TAG);
        assertThat(ETags.of("not versioned", ABC)).isEqualTo("\"0-ba7816bf8f01cfea\"");
        assertThat(ETags.of(null, ABC)).isEqualTo("\"0-ba7816bf8f01cfea\"");
        assertThat(ETags.of(7, new byte[] {1})).isNotEqualTo(TAG);
    }

    @Test
    @DisplayName("rule 18: If-Match names a version by any tag that we gave for it")
    void ifMatch() {
        assertThat(ETags.matchNames(TAG, 7)).isTrue();
        assertThat(ETags.matchNames("\"7-0000000000000000\"", 7))
                .as("in another language")
                .isTrue();
        assertThat(ETags.matchNames(TAG, 8)).isFalse();
        assertThat(ETags.matchNames(TAG, 77)).isFalse();
        assertThat(ETags.matchNames("\"6-ba7816bf8f01cfea\" ,\t" + TAG, 7)).isTrue();
        assertThat(ETags.matchNames("*", 7)).isTrue();
        assertThat(ETags.matchNames("\"999999999999999999-0000000000000000\"", 999_999_999_999_999_999L))
                .isTrue();
    }

    @Test
    @DisplayName("RFC 9110 §13.1.1: a weak tag, or one that is not of our making, names no version")
    void ifMatchIsStrong() {
        for (String header : new String[] {
            "",
            ",",
            "W/" + TAG,
            "7",
            "\"7\"",
            "7-ba7816bf8f01cfea",
            "\"7-BA7816BF8F01CFEA\"",
            "\"7-ba7816bf8f01cfea",
            "\"*\"",
            "\"-7-ba7816bf8f01cfea\"",
            "\"7-ba7816bf8f01cfea0\"",
            "\"9999999999999999999-ba7816bf8f01cfea\"",
            "* x"
        }) {
            assertThat(ETags.matchNames(header, 7)).as(header).isFalse();
        }
    }

    @Test
    @DisplayName("rule 17, RFC 9110 §13.1.2: If-None-Match names the very tag, weak or strong, alone or in a list")
    void ifNoneMatch() {
        assertThat(ETags.noneMatchNames(TAG, TAG)).isTrue();
        assertThat(ETags.noneMatchNames("W/" + TAG, TAG)).isTrue();
        assertThat(ETags.noneMatchNames(TAG, "W/" + TAG)).isTrue();
        assertThat(ETags.noneMatchNames("\"a\", W/\"b\" ," + TAG, TAG)).isTrue();
        assertThat(ETags.noneMatchNames("*", TAG)).isTrue();
    }

    @Test
    @DisplayName("rule 17: the same version in other bytes is another answer")
    void otherBytes() {
        assertThat(ETags.noneMatchNames("\"7-0000000000000000\"", TAG)).isFalse();
        assertThat(ETags.noneMatchNames(null, TAG)).isFalse();
        for (String header : new String[] {"", ",", "7-ba7816bf8f01cfea", "w/" + TAG, "\"x\""}) {
            assertThat(ETags.noneMatchNames(header, TAG)).as(header).isFalse();
        }
    }
}
