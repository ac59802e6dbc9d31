package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.Language;

class MailTemplatesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "templates", "mail");
    private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");

    private final MailTemplates templates = new MailTemplates();

    static Stream<String> kinds() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("\\..*", ""))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Set<String> factsOf(String kind, String language) throws IOException {
        String text = Files.readString(FOLDER.resolve(kind + "." + language + ".txt"));
        return FACT.matcher(text)
                .results()
                .map((MatchResult fact) -> fact.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("NOT-1: a message is in the language that its recipient chose; the first line is its subject")
    void aMessageIsInItsRecipientsLanguage() {
        Map<String, String> facts = Map.of("name", "Zofia", "token", "abc");
        MailText polish = templates.fill("EMAIL_VERIFICATION", Language.PL, facts);
        MailText english = templates.fill("EMAIL_VERIFICATION", Language.EN, facts);
        assertThat(polish.subject()).isEqualTo("Potwierdź adres e-mail");
        assertThat(polish.text()).startsWith("Dzień dobry, Zofia!").contains("\nabc\n");
        assertThat(polish.html()).contains("<html lang=\"pl\">", "<title>Potwierdź adres e-mail</title>", "<p>abc</p>");
        assertThat(english.subject()).isEqualTo("Verify your e-mail address");
        assertThat(english.text()).startsWith("Hello Zofia,");
        assertThat(english.html()).contains("<html lang=\"en\">");
    }

    @Test
    void factsAreEscapedInHtmlAlone() {
        MailText mail =
                templates.fill("EMAIL_VERIFICATION", Language.PL, Map.of("name", "<b>Ż & \"Ó\"</b>", "token", ""));
        assertThat(mail.text()).contains("<b>Ż & \"Ó\"</b>");
        assertThat(mail.html())
                .contains("&lt;b&gt;Ż &amp; &quot;Ó&quot;&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aFactThatIsMissingIsAnError() {
        assertThatThrownBy(() -> templates.fill("EMAIL_VERIFICATION", Language.PL, Map.of("name", "Zofia")))
                .isInstanceOf(TemplateException.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("NOT-1: every text is there in both languages, and both name the same facts")
    void everyTextIsThereInBothLanguages(String kind) throws IOException {
        assertThat(factsOf(kind, "en")).isEqualTo(factsOf(kind, "pl"));
    }

    @Test
    void everyMessageOfAccountsHasAText() throws IOException {
        assertThat(kinds())
                .contains(Stream.of(AccountMessage.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
    }
}
