package pl.partycypacja.platform.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Warsaw;

/// Writes a [Sheet]. A text that a spreadsheet would take for a formula gets an apostrophe before it, in both
/// formats, so that it stays harmless when one is saved as the other. Times are those of Warsaw.
public final class SheetWriter {

    /// Without it, spreadsheets take Polish letters for something else.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SheetWriter() {}

    /// RFC 4180 in UTF-8.
    public static byte[] csv(Sheet sheet) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(sheet.headings().stream().map(SheetWriter::harmless).toList());
            for (List<@Nullable Object> row : sheet.rows()) {
                csv.writeRecord(row.stream().map(SheetWriter::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean truth -> yesOrNo(truth);
            case Instant moment -> LOCAL.format(local(moment));
            default -> harmless(cell.toString());
        };
    }

    public static byte[] xlsx(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Partycypacja", "1.0")) {
            Worksheet page = workbook.newWorksheet(sheet.name());
            for (int column = 0; column < sheet.headings().size(); column++) {
                page.value(0, column, harmless(sheet.headings().get(column)));
                page.style(0, column).bold().set();
            }
            for (int row = 0; row < sheet.rows().size(); row++) {
                write(page, row + 1, sheet.rows().get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> page.value(row, column, number);
                case Boolean truth -> page.value(row, column, yesOrNo(truth));
                case Instant moment -> {
                    page.value(row, column, local(moment));
                    page.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case Object other -> page.value(row, column, harmless(other.toString()));
            }
        }
    }

    private static LocalDateTime local(Instant moment) {
        return moment.atZone(Warsaw.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String yesOrNo(boolean truth) {
        return truth ? "tak" : "nie";
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
