package pl.partycypacja.platform.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import pl.partycypacja.platform.values.Texts;

/// Names of files as people give them, and as they are given back.
public final class FileNames {

    private static final Set<Integer> HIDDEN = Set.of((int) Character.FORMAT, (int) Character.SURROGATE);

    private FileNames() {}

    /// The last step of a path, without what no name may hold.
    public static String clean(String given) {
        return Texts.normalise(given)
                .replaceAll(".*[/\\\\]", "")
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && !HIDDEN.contains(Character.getType(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /// `Content-Disposition` of a download, never shown in the browser (RFC 6266).
    public static String attachment(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
