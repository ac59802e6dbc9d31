package pl.partycypacja.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/// How every text that enters the system is brought to one form (contract rule 9).
public final class Texts {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private Texts() {}

    /// NFC, and line ends as line feeds alone.
    public static String normalise(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    public static boolean hasControlCharacters(String text, boolean multiline) {
        return text.codePoints().anyMatch(c -> isForbidden(c) && !(multiline && (c == '\n' || c == '\t')));
    }

    /// Control characters, lone surrogates, and the marks that turn the direction of text (which hide what is
    /// written).
    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
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
