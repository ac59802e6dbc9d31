package pl.partycypacja.platform.documents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list to be opened in a spreadsheet.
///
/// @param name of the file, without its ending: ASCII letters, digits and hyphens
/// @param rows as long as the headings; each cell a text, a number, a truth value, an instant, a date or null
public record Sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// For `@Produces`: a client that takes anything gets JSON.
    public static final String CSV_IF_ASKED = CSV + ";qs=0.5";

    public static final String XLSX_IF_ASKED = XLSX + ";qs=0.4";

    /// On a list that is offered as a sheet too: by a method of the same path, hidden from the document, which
    /// produces both formats.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Offered {}

    /// A row, in which cells may be null.
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.length);
        Collections.addAll(row, cells);
        return row;
    }
}
