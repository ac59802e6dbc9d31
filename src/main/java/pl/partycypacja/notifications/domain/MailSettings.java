package pl.partycypacja.notifications.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How messages are sent.
@ConfigMapping(prefix = "partycypacja.mail")
public interface MailSettings {

    @WithDefault("SMTP")
    Delivery delivery();

    /// The SMTP server.
    @WithDefault("localhost")
    String host();

    @WithDefault("25")
    int port();

    /// Whether the connection must be encrypted by STARTTLS.
    @WithDefault("false")
    boolean startTls();

    Optional<String> username();

    Optional<String> password();

    /// How long each step of talking to the server may take.
    @WithDefault("10s")
    Duration timeout();

    /// What the pauses after failures are counted from: 5 s give 10 s, 20 s, 40 s, up to an hour ([Postponement]).
    @WithDefault("5s")
    Duration firstPause();

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
