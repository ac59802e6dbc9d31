package pl.partycypacja.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Samples;

class FileTypeTest {

    private static final String WORD_TYPES =
            "<Types><Override ContentType=\"" + FileType.DOCX.mediaType() + ".main+xml\"/></Types>";
    private static final String MACRO_TYPES =
            "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("APP-10: what a file is, is found from what is in it")
    void taken() throws IOException {
        assertThat(FileType.detect(Samples.PDF)).contains(FileType.PDF);
        assertThat(FileType.detect(image("png"))).contains(FileType.PNG);
        assertThat(FileType.detect(image("jpg"))).contains(FileType.JPEG);
        assertThat(FileType.detect(Zip.of("[Content_Types].xml", WORD_TYPES, "word/document.xml", "<w/>")))
                .contains(FileType.DOCX);
        assertThat(FileType.detect(Zip.of("mimetype", FileType.ODT.mediaType(), "content.xml", "<o/>")))
                .contains(FileType.ODT);
        assertThat(FileType.detect(Zip.of("mimetype", FileType.ODT.mediaType() + "\n")))
                .contains(FileType.ODT);
    }

    @Test
    @DisplayName("APP-10: nothing else is taken, whatever it is called")
    void refused() throws IOException {
        Stream.of(
                        "",
                        "zwykły tekst",
                        "<html><script>alert(1)</script></html>",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                        "MZ\u0090\u0000",
                        "#!/bin/sh\n",
                        "{\\rtf1}",
                        "GIF89a",
                        "PK",
                        "PK\u0003\u0004")
                .forEach(content ->
                        assertThat(FileType.detect(text(content))).as(content).isEmpty());
        assertThat(FileType.detect(image("gif"))).isEmpty();
        assertThat(FileType.detect(image("bmp"))).isEmpty();
    }

    @Test
    @DisplayName("APP-10: of archives, those alone that say what document they are")
    void otherArchives() {
        assertThat(FileType.detect(Zip.of("a.txt", "a"))).isEmpty();
        assertThat(FileType.detect(Zip.of("[Content_Types].xml", "<Types/>"))).isEmpty();
        assertThat(FileType.detect(Zip.of("word/[Content_Types].xml", WORD_TYPES)))
                .isEmpty();
        assertThat(FileType.detect(Zip.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEmpty();
        assertThat(FileType.detect(Zip.of("META-INF/MANIFEST.MF", "Main-Class: x")))
                .isEmpty();
        byte[] cut = Zip.of("[Content_Types].xml", WORD_TYPES);
        assertThat(FileType.detect(Arrays.copyOf(cut, cut.length - 30)))
                .as("cut off")
                .isEmpty();
    }

    @Test
    @DisplayName("APP-10: documents with macros are refused, however they hide them")
    void macros() {
        assertThat(FileType.detect(Zip.of("[Content_Types].xml", WORD_TYPES, "word/vbaProject.bin", "")))
                .isEmpty();
        assertThat(FileType.detect(Zip.of("[Content_Types].xml", WORD_TYPES, "other/VBAPROJECT.BIN", "")))
                .isEmpty();
        assertThat(FileType.detect(Zip.of("[Content_Types].xml", MACRO_TYPES))).isEmpty();
        assertThat(FileType.detect(Zip.of("[Content_Types].xml", WORD_TYPES + MACRO_TYPES)))
                .isEmpty();
        for (String folder : new String[] {"Basic/Standard/Module1.xml", "Scripts/python/a.py"}) {
            assertThat(FileType.detect(Zip.of("mimetype", FileType.ODT.mediaType(), folder, "")))
                    .as(folder)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("APP-10: an archive of very many entries, or with a very long description, is refused unread")
    void bombs() {
        String[] many = IntStream.range(0, 5_000)
                .boxed()
                .flatMap(i -> Stream.of("f" + i, ""))
                .toArray(String[]::new);
        Stream<String> described = Stream.of("[Content_Types].xml", WORD_TYPES);
        assertThat(FileType.detect(
                        Zip.of(Stream.concat(described, Arrays.stream(many)).toArray(String[]::new))))
                .isEmpty();
        String[] fewer = Arrays.copyOf(many, 4_999 * 2);
        assertThat(FileType.detect(
                        Zip.of(Stream.concat(Stream.of("[Content_Types].xml", WORD_TYPES), Arrays.stream(fewer))
                                .toArray(String[]::new))))
                .contains(FileType.DOCX);
        assertThat(FileType.detect(Zip.of("[Content_Types].xml", WORD_TYPES + " ".repeat(256 * 1024))))
                .isEmpty();
    }

    @Test
    @DisplayName("APP-10: a name ends with what the file is")
    void names() {
        assertThat(FileType.PDF.nameLike("list.pdf")).isEqualTo("list.pdf");
        assertThat(FileType.PDF.nameLike("LIST.PDF")).isEqualTo("LIST.PDF");
        assertThat(FileType.PDF.nameLike("list.exe")).isEqualTo("list.exe.pdf");
        assertThat(FileType.PDF.nameLike("list")).isEqualTo("list.pdf");
        assertThat(FileType.JPEG.nameLike("zdjęcie.jpeg")).isEqualTo("zdjęcie.jpeg");
        assertThat(FileType.JPEG.nameLike("zdjęcie.jpg")).isEqualTo("zdjęcie.jpg");
        assertThat(FileType.JPEG.nameLike("zdjęcie.png")).isEqualTo("zdjęcie.png.jpg");
        assertThat(FileType.DOCX.nameLike("")).isEqualTo("plik.docx");
        assertThat(FileType.DOCX.nameLike(".docx")).isEqualTo("plik.docx");
        assertThat(FileType.ODT.nameLike("  .odt")).isEqualTo("plik.odt");
    }

    @Test
    @DisplayName("APP-10: of a long name the end is kept, and no character is cut in half")
    void longNames() {
        assertThat(FileType.PDF.nameLike("a" + "b".repeat(190) + ".pdf")).isEqualTo("b".repeat(190) + ".pdf");
        assertThat(FileType.PDF.nameLike("a" + "👩".repeat(190))).isEqualTo("👩".repeat(190) + ".pdf");
    }
}
