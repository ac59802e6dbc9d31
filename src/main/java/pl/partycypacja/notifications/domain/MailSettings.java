package pl.partycypacja.notifications.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// How messages leave.
@ConfigMapping(prefix = "partycypacja.mail")
public interface MailSettings {

    @WithDefault("SMTP")
    Delivery delivery();

    /// The SMTP server.
    @WithDefault("localhost")
    String host();

    @WithDefault("25")
    int port();

    /// Whether the connection must be made safe by STARTTLS.
    @WithDefault("false")
    boolean startTls();

    Optional<String> username();

    Optional<String> password();

    /// The sender's address.
    @WithDefault("no-reply@partycypacja.example")
    String from();

    /// Where messages go.
    enum Delivery {
        /// To the SMTP server.
        SMTP,
        /// Nowhere: they are read at `/dev/mailbox`. For development and the demo.
        MAILBOX
    }
}
