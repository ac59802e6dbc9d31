package pl.partycypacja.notifications.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pl.partycypacja.accounts.Language;

/// A text under `templates/mail/`, with the names of facts in braces. Plain text, in which nothing needs escaping;
/// what a fact says is never looked through for names again.
record MailTemplate(String text) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static MailTemplate read(String kind, Language language) {
        String path = "/templates/mail/" + kind.toLowerCase(Locale.ROOT) + "."
                + language.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream file = Objects.requireNonNull(MailTemplate.class.getResourceAsStream(path), path)) {
            return new MailTemplate(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> facts) {
        return NAME.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(fact(found, facts)));
    }

    private static String fact(MatchResult found, Map<String, String> facts) {
        return Objects.requireNonNull(facts.get(found.group(1)), found.group());
    }
}
