package pl.partycypacja.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static Sheet sheet(@Nullable Object... cells) {
        return new Sheet("wpisy", Arrays.stream(cells).map(cell -> "k").toList(), List.of(Sheet.row(cells)));
    }

    /// The one line below the headings, without its end.
    private static String line(@Nullable Object... cells) {
        String csv = new String(SheetWriter.csv(sheet(cells)), StandardCharsets.UTF_8);
        return csv.substring(csv.indexOf("\r\n") + 2).replaceFirst("\r\n$", "");
    }

    private static String page(byte[] xlsx) {
        return Zip.read(xlsx, "xl/worksheets/sheet1.xml");
    }

    private static String texts(byte[] xlsx) {
        return Zip.read(xlsx, "xl/sharedStrings.xml");
    }

    @Test
    @DisplayName("RFC 4180: a mark of UTF-8, commas, and quotes where they are needed")
    void csv() {
        Sheet sheet = new Sheet(
                "wpisy", List.of("Imię", "Uwagi"), List.of(Sheet.row("Żółw", "a \"b\", c"), Sheet.row("x\ny", null)));
        assertThat(new String(SheetWriter.csv(sheet), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFImię,Uwagi\r\nŻółw,\"a \"\"b\"\", c\"\r\n\"x\ny\",\r\n");
    }

    @Test
    @DisplayName("each kind of cell is written as people in Poland read it")
    void kinds() {
        assertThat(line(7, new BigDecimal("1E+3"), new BigDecimal("6000.00"), -3.5))
                .isEqualTo("7,1000,6000.00,-3.5");
        assertThat(line(true, false, null)).isEqualTo("tak,nie,");
        assertThat(line(LocalDate.of(2026, 6, 20))).isEqualTo("2026-06-20");
        assertThat(line(Instant.parse("2026-06-20T08:00:00.999Z"), Instant.parse("2026-12-20T23:30:05Z")))
                .isEqualTo("2026-06-20 10:00:00,2026-12-21 00:30:05");
    }

    @Test
    @DisplayName("rule 27: what a spreadsheet would take for a formula gets an apostrophe, in both formats")
    void harmless() {
        for (String start :
                new String[] {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
            String cell = start + "HYPERLINK(A1)";
            assertThat(line(cell).replace("\"", "")).as(start).isEqualTo("'" + cell);
        }
        byte[] xlsx = SheetWriter.xlsx(sheet("=1+1", "@SUM(A1)", "a=b"));
        assertThat(texts(xlsx)).contains(">&apos;=1+1<", ">&apos;@SUM(A1)<", ">a=b<");
        assertThat(page(xlsx)).doesNotContain("<f>");
    }

    @Test
    @DisplayName("rule 27: headings are as harmless as cells")
    void headings() {
        Sheet sheet = new Sheet("wpisy", List.of("=1+1", "Imię"), List.of());
        assertThat(new String(SheetWriter.csv(sheet), StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=1+1,Imię\r\n");
    }

    @Test
    @DisplayName("texts that only look dangerous, and negative numbers, stay as they are")
    void harmlessAlready() {
        assertThat(line("a=b", " =1", "'x", "")).isEqualTo("a=b, =1,'x,");
        assertThat(line(-5, new BigDecimal("-0.50"))).isEqualTo("-5,-0.50");
    }

    @Test
    @DisplayName("a spreadsheet has numbers as numbers, and empty cells as none")
    void xlsx() {
        byte[] xlsx = SheetWriter.xlsx(sheet(7, null, "Żółw", true, new BigDecimal("-0.50")));
        assertThat(texts(xlsx)).contains(">&#x17b;&#xf3;&#x142;w<", ">tak<");
        assertThat(page(xlsx))
                .contains(
                        "<c r=\"A2\" t=\"n\"><v>7</v>", "<c r=\"C2\" t=\"s\">", "<c r=\"D2\" t=\"s\">", "<v>-0.50</v>")
                .doesNotContain("r=\"B2\"");
    }
}
