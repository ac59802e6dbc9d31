package pl.partycypacja.selection.domain.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.applications.PlaceOfferStatus;

class StatusTablesTest {

    private static <S> List<String> transitions(S[] states, BiPredicate<S, S> canBecome) {
        return Arrays.stream(states)
                .flatMap(from -> Arrays.stream(states)
                        .filter(to -> canBecome.test(from, to))
                        .map(to -> from + " -> " + to))
                .toList();
    }

    @Test
    void appealIsAnsweredOnce() {
        assertThat(transitions(AppealStatus.values(), AppealStatus::canBecome))
                .containsExactly("FILED -> UPHELD", "FILED -> DISMISSED");
    }

    @Test
    @DisplayName("APP-9: a place is offered to somebody once")
    void offerEndsOnce() {
        assertThat(transitions(PlaceOfferStatus.values(), PlaceOfferStatus::canBecome))
                .containsExactly("OPEN -> ACCEPTED", "OPEN -> DECLINED", "OPEN -> LAPSED");
    }
}
