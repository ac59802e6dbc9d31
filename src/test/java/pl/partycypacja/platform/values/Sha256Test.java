package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    @DisplayName("the digests of FIPS 180-4's examples, in small hexadecimal letters")
    void knownDigests() {
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName("a text is its UTF-8 bytes")
    void textIsUtf8() {
        assertThat(Sha256.of("ł")).isEqualTo(Sha256.of(HexFormat.of().parseHex("c582")));
        assertThat(Sha256.of("abc")).hasSize(32).isNotEqualTo(Sha256.of("abd"));
    }
}
