package pl.partycypacja.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParticipationStatusTest {

    @Test
    void onlyWhoTakesPartResigns() {
        assertThat(Arrays.stream(ParticipationStatus.values())
                        .flatMap(from -> Arrays.stream(ParticipationStatus.values())
                                .filter(from::canBecome)
                                .map(to -> from + " -> " + to)))
                .containsExactly("ACTIVE -> RESIGNED");
    }
}
