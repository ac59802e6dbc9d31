package pl.partycypacja.notifications.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How messages leave.
@ConfigMapping(prefix = "partycypacja.mail")
public interface MailSettings {

    @WithDefault("SMTP")
    Delivery delivery();

    enum Delivery {
        /// Through the server of `quarkus.mailer.*`.
        SMTP,
        /// Nowhere: they are read at `/dev/mailbox`. For development and the demo.
        MAILBOX
    }
}
