package pl.partycypacja.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostponementTest {

    @ParameterizedTest
    @CsvSource({
        "1, PENDING, 10",
        "2, PENDING, 20",
        "3, PENDING, 40",
        "9, PENDING, 2560",
        "10, PENDING, 3600",
        "11, PENDING, 3600",
        "12, FAILED, 3600",
        "1000, FAILED, 3600"
    })
    @DisplayName("NOT-1: twice as long each time, an hour at most, and given up after a dozen tries")
    void pausesDouble(int attempts, MessageStatus status, long seconds) {
        assertThat(Postponement.after(attempts, Duration.ofSeconds(5)))
                .isEqualTo(new Postponement(status, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"PT0.1S, PT0.2S", "PT2H, PT1H"})
    void pausesBeginWithTheSettingsAndEndWithAnHour(Duration firstPause, Duration pause) {
        assertThat(Postponement.after(1, firstPause).pause()).isEqualTo(pause);
    }
}
