package pl.partycypacja.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of problems and faults, in Polish (default) and English.
@ApplicationScoped
public class ProblemTexts {

    public static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final List<Locale> LANGUAGES = List.of(POLISH, Locale.ENGLISH);

    private static final String BUNDLE = "messages.problems";

    /// The best supported language for an `Accept-Language` header; Polish when nothing fits.
    public static Locale negotiate(String acceptLanguage) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? POLISH : found;
        } catch (IllegalArgumentException unreadableHeader) {
            return POLISH;
        }
    }

    public String title(ProblemType type, Locale language) {
        return text(type.code() + ".title", language);
    }

    public String description(ProblemType type, Locale language) {
        return text(type.code() + ".description", language);
    }

    String detail(ProblemType type, Locale language, Object... arguments) {
        String key = type.code() + ".detail";
        return bundle(language).containsKey(key) ? text(key, language, arguments) : description(type, language);
    }

    /// The text of a fault: the one it brought, or the bundle's.
    ///
    /// @throws java.util.MissingResourceException when the bundle lacks the code: a programming error, found by a
    ///     test
    public String describe(FieldProblem problem, Locale language) {
        String given = problem.detail();
        return given != null
                ? given
                : text("error." + problem.code(), language, problem.arguments().toArray());
    }

    private static String text(String key, Locale language, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), language).format(arguments);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
