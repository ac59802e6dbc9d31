package pl.partycypacja.notifications.domain;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import pl.partycypacja.accounts.Language;

/// The texts under `templates/mail/` (Qute), one for each kind of message and language. The first line is the
/// subject; the body follows after an empty line. The HTML is made from the same text, so that both say the same.
/// Facts are escaped in it.
@ApplicationScoped
class MailTemplates {

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R{2,}");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .strictRendering(true)
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    /// @param kind names the text, for example `APPLICATION_SUBMITTED`
    /// @param facts everything that the text names, by name
    MailText fill(String kind, Language language, Map<String, String> facts) {
        String[] text = split(template(kind, language, Variant.TEXT_PLAIN).render(facts));
        String[] escaped = split(template(kind, language, Variant.TEXT_HTML).render(facts));
        return new MailText(text[0].strip(), text[1], page(language, escaped[0].strip(), escaped[1]));
    }

    private static String[] split(String text) {
        return PARAGRAPH_END.split(text, 2);
    }

    private Template template(String kind, Language language, String contentType) {
        String path = "/templates/mail/" + kind.toLowerCase(Locale.ROOT) + "."
                + language.name().toLowerCase(Locale.ROOT) + ".txt";
        return parsed.computeIfAbsent(
                path + contentType, key -> engine.parse(read(path), Variant.forContentType(contentType)));
    }

    private static String read(String path) {
        try (InputStream file = Objects.requireNonNull(MailTemplates.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Language language, String title, String body) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.name().toLowerCase(Locale.ROOT))
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append(
                        "</title></head>\n<body style=\"font-family: sans-serif; max-width: 40em; line-height: 1.5\">\n");
        for (String paragraph : PARAGRAPH_END.split(body.strip())) {
            page.append("<p>")
                    .append(LINE_END.matcher(paragraph).replaceAll("<br>\n"))
                    .append("</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }
}
