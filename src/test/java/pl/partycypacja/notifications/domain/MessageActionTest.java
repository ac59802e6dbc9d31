package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

class MessageActionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-04-01T10:00:00Z"), ZoneOffset.UTC);

    /// A message as a row of the table would be read.
    private static final class Row extends OutboxMessage {

        private final MessageStatus status;
        private final boolean secret;

        Row(MessageStatus status, boolean secret) {
            this.status = status;
            this.secret = secret;
        }

        @Override
        public MessageStatus status() {
            return status;
        }

        @Override
        public boolean isSecret() {
            return secret;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, false, false",
        "PENDING, true, false",
        "SENT, false, true",
        "SENT, true, false",
        "FAILED, false, true",
        "FAILED, true, false"
    })
    @DisplayName("NOT-1: coordinators send again what is not on its way and holds no token; nobody else does")
    void everyStateAndRelation(MessageStatus status, boolean secret, boolean isPossible) {
        for (Relation relation : Relation.values()) {
            Seen<OutboxMessage> message = new Seen<>(
                    new Row(status, secret),
                    new Caller(UUID.randomUUID(), Set.of(Role.USER)),
                    Standing.known(relation),
                    CLOCK);
            boolean isOffered = isPossible && relation == Relation.COORDINATOR;
            assertThat(message.allowedActions(MessageAction.class))
                    .as(relation.name())
                    .isEqualTo(isOffered ? List.of(MessageAction.RESEND) : List.of());
        }
    }
}
