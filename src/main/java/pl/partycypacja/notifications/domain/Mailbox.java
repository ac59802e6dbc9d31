package pl.partycypacja.notifications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Shows what would have been sent, tokens included: only for development and the demo.
@ApplicationScoped
public class Mailbox {

    private static final int MAX_MESSAGES = 100;

    private final OutboxRepository messages;

    Mailbox(OutboxRepository messages) {
        this.messages = messages;
    }

    /// A hundred messages at most, the latest first.
    ///
    /// @param recipient an address; anyone when empty
    public List<MailboxMessage> list(String recipient) {
        return messages.latest(recipient, MAX_MESSAGES).toList();
    }
}
