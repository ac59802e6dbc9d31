package pl.partycypacja.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    @DisplayName("APP-10: of a path the last step is the name")
    void lastStep() {
        assertThat(FileNames.clean("list.pdf")).isEqualTo("list.pdf");
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\Users\\Ola\\list.pdf")).isEqualTo("list.pdf");
        assertThat(FileNames.clean("a/b\\c.pdf")).isEqualTo("c.pdf");
        assertThat(FileNames.clean("folder/")).isEmpty();
    }

    @Test
    @DisplayName("APP-10: what cannot be seen is in no name")
    void invisible() {
        assertThat(FileNames.clean(" list\u0000\r\n.pdf\t")).isEqualTo("list.pdf");
        assertThat(FileNames.clean("faktura\u202Efdp.exe")).isEqualTo("fakturafdp.exe");
        assertThat(FileNames.clean("a\u200Bb\uFEFF\ud83d.pdf")).isEqualTo("ab.pdf");
        assertThat(FileNames.clean("z\u0307o\u0301łw 👩.pdf")).isEqualTo("żółw 👩.pdf");
        assertThat(FileNames.clean("\u0000")).isEmpty();
    }

    @Test
    @DisplayName("APP-10: a line end is no way to hide the folder before it")
    void lineEnds() {
        assertThat(FileNames.clean("a/b\nc/d.pdf")).doesNotContain("/");
        assertThat(FileNames.clean("..\\\n..\\x")).doesNotContain("\\");
    }

    @Test
    @DisplayName("RFC 6266: a download has its name in UTF-8, and nothing of it reaches the header as it is")
    void attachment() {
        assertThat(FileNames.attachment("list.pdf")).isEqualTo("attachment; filename*=UTF-8''list.pdf");
        assertThat(FileNames.attachment("żółw i inni.pdf"))
                .isEqualTo("attachment; filename*=UTF-8''%C5%BC%C3%B3%C5%82w%20i%20inni.pdf");
        assertThat(FileNames.attachment("a\"; x=\r\ny+z%.pdf"))
                .isEqualTo("attachment; filename*=UTF-8''a%22%3B%20x%3D%0D%0Ay%2Bz%25.pdf");
    }
}
