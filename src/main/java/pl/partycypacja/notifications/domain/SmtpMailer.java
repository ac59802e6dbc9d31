package pl.partycypacja.notifications.domain;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.values.Texts;

/// Hands messages to the SMTP server: plain text, the same as HTML, and a calendar file where there is one.
@ApplicationScoped
class SmtpMailer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Session session;

    SmtpMailer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String timeoutMillis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", timeoutMillis);
        properties.setProperty("mail.smtp.timeout", timeoutMillis);
        properties.setProperty("mail.smtp.writetimeout", timeoutMillis);
        return properties;
    }

    /// @throws MessagingException when the server refuses it, or is not there
    void send(OutgoingMail mail) throws MessagingException {
        Transport.send(
                compose(mail),
                settings.username().orElse(null),
                settings.password().orElse(null));
    }

    /// @throws MessagingException when no server would take the recipient's address
    MimeMessage compose(OutgoingMail mail) throws MessagingException {
        if (!Texts.isEmailAddress(mail.recipient())) {
            throw new MessagingException("Not an address that any server takes");
        }
        MimeMessage message = new IdentifiedMessage(session, mail.id());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), UTF_8);
        message.setContent(content(mail));
        return message;
    }

    private static Multipart content(OutgoingMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        Multipart forms = new MimeMultipart("alternative", text);
        if (!mail.html().isEmpty()) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), UTF_8, "html");
            forms.addBodyPart(html);
        }
        return mail.calendar() == null ? forms : withCalendar(forms, mail.calendar());
    }

    private static Multipart withCalendar(Multipart forms, String calendar) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(forms);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(source(calendar)));
        file.setFileName("termin.ics");
        return new MimeMultipart("mixed", body, file);
    }

    private static ByteArrayDataSource source(String calendar) {
        try {
            return new ByteArrayDataSource(calendar, CalendarFiles.MEDIA_TYPE + "; charset=utf-8; method=PUBLISH");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps its id, however often it is sent.
    private static final class IdentifiedMessage extends MimeMessage {

        private final UUID id;

        IdentifiedMessage(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@partycypacja>");
        }
    }
}
