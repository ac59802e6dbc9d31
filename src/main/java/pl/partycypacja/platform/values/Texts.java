package pl.partycypacja.platform.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// How every text that enters the system is brought to one form (contract rule 9).
public final class Texts {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    /// As in Unicode's Stream-Safe Text Format (UAX #15): no language needs more marks on one letter, and to put
    /// more of them in order takes time that grows with their number squared.
    private static final int MAX_MARKS = 30;

    private static final int MAX_EMAIL_LENGTH = 254;
    private static final Pattern EMAIL = Pattern.compile(EmailAddress.REGEX);

    private Texts() {}

    /// NFC, and line ends as line feeds alone. A text that [#isForbidden(String, boolean)] for its marks stays as
    /// it is.
    public static String normalise(String text) {
        return hasTooManyMarks(text) ? text : Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    /// Whether a text holds what no text may hold: control characters, or more marks on a letter than any has.
    public static boolean isForbidden(String text, boolean multiline) {
        return hasTooManyMarks(text)
                || text.codePoints().anyMatch(c -> isForbidden(c) && !(multiline && (c == '\n' || c == '\t')));
    }

    private static boolean hasTooManyMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length() && marks <= MAX_MARKS; i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
        }
        return marks > MAX_MARKS;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /// Control characters, lone surrogates, and the marks that turn the direction of text (which hide what is
    /// written).
    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /// Whether a text is an [EmailAddress].
    public static boolean isEmailAddress(String text) {
        return text.length() <= MAX_EMAIL_LENGTH && EMAIL.matcher(text).matches();
    }

    /// An id as it is written: `UUID.fromString` takes `1-1-1-1-1` too.
    ///
    /// @throws IllegalArgumentException when it is none
    public static UUID parseId(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }

    /// Lower case without diacritics; `ł` has none that Unicode would take off, so it is named.
    public static String unaccent(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(POLISH), Normalizer.Form.NFD);
        return decomposed.replaceAll("\\p{M}+", "").replace('ł', 'l');
    }

    /// Words of a name joined by hyphens, for an address: `Wydział partycypacji` becomes `wydzial-partycypacji`.
    public static String slug(String name) {
        String slug = unaccent(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "-" : slug;
    }
}
