package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.notifications.domain.MessageStatus.FAILED;
import static pl.partycypacja.notifications.domain.MessageStatus.PENDING;
import static pl.partycypacja.notifications.domain.MessageStatus.SENT;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageStatusTest {

    private static final Map<MessageStatus, Set<MessageStatus>> STEPS =
            Map.of(PENDING, Set.of(PENDING, SENT, FAILED), SENT, Set.of(), FAILED, Set.of());

    @Test
    @DisplayName("NOT-1: one transition table of messages, all pairs")
    void allPairs() {
        for (MessageStatus from : MessageStatus.values()) {
            Set<MessageStatus> next = Arrays.stream(MessageStatus.values())
                    .filter(from::canBecome)
                    .collect(Collectors.toSet());
            assertThat(next).as(from.name()).isEqualTo(STEPS.get(from));
        }
    }

    @Test
    void whateverAMessageBecomesItWasPendingBefore() {
        for (MessageStatus status : MessageStatus.values()) {
            assertThat(status.sources()).containsExactly("PENDING");
        }
    }
}
