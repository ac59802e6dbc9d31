package pl.partycypacja.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.platform.problem.InvalidInput;

class AcceptedFileTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static void refused(byte[] content, String... codes) {
        assertThatThrownBy(() -> AcceptedFile.of("list.pdf", content, 1))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly(codes));
    }

    @Test
    @DisplayName("APP-10: a file is taken under the name of what it is")
    void taken() {
        AcceptedFile file = AcceptedFile.of("C:\\listy\\list.exe", Samples.PDF, 1);
        assertThat(file.name()).isEqualTo("list.exe.pdf");
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(file.content()).isEqualTo(Samples.PDF);
        assertThat(file.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    @DisplayName("APP-10: as large as allowed, and not a byte more")
    void size() {
        assertThat(AcceptedFile.of("list.pdf", Arrays.copyOf(Samples.PDF, MEGABYTE), 1)
                        .content())
                .hasSize(MEGABYTE);
        refused(Arrays.copyOf(Samples.PDF, MEGABYTE + 1), "/file file-too-large");
    }

    @Test
    @DisplayName("APP-10: what is empty, or of another type, is refused")
    void contents() {
        refused(new byte[0], "/file file-empty");
        refused("MZ".getBytes(StandardCharsets.US_ASCII), "/file file-type");
    }
}
