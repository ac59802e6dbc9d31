package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    @Test
    void anErrorIsKeptAsTheTableCanHoldIt() {
        assertThat(Dispatcher.told(new MessagingException("550 no\0 such person")))
                .isEqualTo("550 no such person");
        assertThat(Dispatcher.told(new MessagingException("x".repeat(501)))).hasSize(500);
        assertThat(Dispatcher.told(new MessagingException())).isEqualTo("null");
    }
}
