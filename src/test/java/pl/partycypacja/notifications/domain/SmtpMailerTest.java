package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {

    private static final UUID ID = UUID.fromString("01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa");

    private final SmtpMailer mailer = new SmtpMailer(new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(MailSettings.class)
            .build()
            .getConfigMapping(MailSettings.class));

    private MimeMessage compose(String recipient, String subject, @Nullable String calendar) throws MessagingException {
        MimeMessage message = mailer.compose(
                new OutgoingMail(ID, 1, recipient, subject, "Dzień dobry!", "<p>Dzień dobry!</p>", calendar));
        message.saveChanges();
        return message;
    }

    private static String written(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Test
    @DisplayName("NOT-1: a message that is sent twice has one Message-ID")
    void aMessageKeepsItsId() throws Exception {
        MimeMessage message = compose("zofia@example.org", "Zgłoszenie", null);
        message.saveChanges();
        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@partycypacja>");
        assertThat(message.getSubject()).isEqualTo("Zgłoszenie");
        assertThat(message.getFrom()[0].toString()).isEqualTo("no-reply@partycypacja.example");
        assertThat(message.getAllRecipients()[0].toString()).isEqualTo("zofia@example.org");
    }

    @Test
    void theTextGoesInBothFormsAndTheCalendarBesideThem() throws Exception {
        assertThat(written(compose("zofia@example.org", "Termin", null)))
                .contains("multipart/alternative", "text/plain", "text/html")
                .doesNotContain("text/calendar");
        assertThat(written(compose("zofia@example.org", "Termin", "BEGIN:VCALENDAR\r\n")))
                .contains("multipart/mixed", "multipart/alternative", "text/calendar", "termin.ics");
    }

    @Test
    void noSubjectAddsAHeader() throws Exception {
        MimeMessage message = compose("zofia@example.org", "Termin\r\nBcc: x@example.org", null);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(written(message)).doesNotContainPattern("(?m)^Bcc:");
    }

    @Test
    void whatIsNoAddressIsNotSentTo() {
        for (String recipient : new String[] {"jan", "a@x.pl, b@x.pl", "a@x.pl\r\nBcc: b@x.pl", "Jan <a@x.pl>"}) {
            assertThatThrownBy(() -> compose(recipient, "Termin", null)).isInstanceOf(MessagingException.class);
        }
    }
}
