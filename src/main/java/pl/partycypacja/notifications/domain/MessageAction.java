package pl.partycypacja.notifications.domain;

import java.time.Instant;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What can be done with a message.
public enum MessageAction implements Action<OutboxMessage> {
    /// Not while it is still to be sent, and never when it holds a token: that may be spent.
    RESEND;

    @Override
    public Set<Relation> by() {
        return Set.of(Relation.COORDINATOR);
    }

    @Override
    public boolean isPossible(OutboxMessage message, Instant now) {
        return message.status() != MessageStatus.PENDING && !message.isSecret();
    }
}
