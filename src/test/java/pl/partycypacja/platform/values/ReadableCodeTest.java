package pl.partycypacja.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.MalformedInput;

class ReadableCodeTest {

    /// Without its hyphens.
    private static String plain(String code) {
        return code.replace("-", "");
    }

    @Test
    @DisplayName("VOU-4: four groups of four, of letters and digits that cannot be mixed up")
    void shape() {
        for (int i = 0; i < 200; i++) {
            assertThat(ReadableCode.generate()).matches("([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}");
        }
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> ReadableCode.generate())
                        .collect(Collectors.toSet()))
                .hasSize(1_000);
    }

    @Test
    @DisplayName("VOU-4: it does not matter how a code is typed")
    void howeverItIsTyped() {
        String code = ReadableCode.generate();
        assertThat(ReadableCode.parse(code)).contains(code);
        assertThat(ReadableCode.parse(code.toLowerCase(Locale.ROOT))).contains(code);
        assertThat(ReadableCode.parse(plain(code))).contains(code);
        assertThat(ReadableCode.parse("  " + code.replace("-", " - ") + "\t")).contains(code);
    }

    @Test
    @DisplayName("VOU-4: every wrong character is found")
    void everyWrongCharacter() {
        String code = plain(ReadableCode.generate());
        for (int i = 0; i < code.length(); i++) {
            for (char other : ReadableCode.ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    String wrong = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(ReadableCode.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("VOU-4: every swapped pair is found, neighbours or not")
    void everySwappedPair() {
        char[] code = plain(ReadableCode.generate()).toCharArray();
        for (int i = 0; i < code.length; i++) {
            for (int j = i + 1; j < code.length; j++) {
                if (code[i] != code[j]) {
                    char[] swapped = code.clone();
                    swapped[i] = code[j];
                    swapped[j] = code[i];
                    assertThat(ReadableCode.parse(new String(swapped)))
                            .as(i + " and " + j)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("what is too short, too long or of other letters is no code")
    void whatIsNoCode() {
        String code = ReadableCode.generate();
        for (String text : new String[] {
            "",
            "-",
            code.substring(1),
            code + "2",
            code.replace(code.charAt(0), '0'),
            code.replace(code.charAt(0), 'O'),
            code.replace(code.charAt(0), 'I'),
            code.replace(code.charAt(0), 'Ż'),
            code.replace('-', '_')
        }) {
            assertThat(ReadableCode.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    @DisplayName("a mistyped code in an address is a malformed parameter of its name")
    void inAnAddress() {
        String code = ReadableCode.generate();
        assertThat(ReadableCode.require(plain(code), "code")).isEqualTo(code);
        assertThatThrownBy(() -> ReadableCode.require("K7QM", "code"))
                .asInstanceOf(InstanceOfAssertFactories.type(MalformedInput.class))
                .satisfies(refusal -> assertThat(refusal.type().code()).isEqualTo("malformed-parameter"))
                .extracting(MalformedInput::errors, InstanceOfAssertFactories.list(FieldProblem.class))
                .extracting(FieldProblem::parameter)
                .containsExactly("code");
    }
}
