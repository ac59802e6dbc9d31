package pl.partycypacja.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.problem.StateConflict;

class AdviceRequestTest {

    @Test
    @DisplayName("ADV-2: another expert begins without a date")
    void anotherExpertBeginsWithoutADate() {
        AdviceRequest request = Asked.request(AdviceStatus.SCHEDULED);
        assertThat(request.date()).contains(Asked.DATE);
        UUID second = UUID.randomUUID();
        request.assign(second, Asked.NOW);
        assertThat(request.status()).isEqualTo(AdviceStatus.ASSIGNED);
        assertThat(request.expertId()).isEqualTo(second);
        assertThat(request.date()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED"})
    @DisplayName("ADV-2: nothing changes a request that is over")
    void nothingChangesWhatIsOver(AdviceStatus status) {
        AdviceRequest request = Asked.request(status);
        assertThatThrownBy(() -> request.assign(UUID.randomUUID(), Asked.NOW)).isInstanceOf(StateConflict.class);
        assertThatThrownBy(() -> request.schedule(Asked.DATE, Asked.NOW)).isInstanceOf(StateConflict.class);
        assertThatThrownBy(() -> request.complete(1, "", Asked.NOW)).isInstanceOf(StateConflict.class);
        assertThatThrownBy(() -> request.cancel("", Asked.NOW)).isInstanceOf(StateConflict.class);
        assertThat(request.stateAt(Asked.NOW)).isEqualTo(status);
    }

    @Test
    @DisplayName("ADV-2: an entry in the calendar lasts as long as the advice, where it is given")
    void calendarEntryLastsAsLongAsTheAdvice() {
        AdviceRequest request = Asked.request(AdviceStatus.SCHEDULED);
        assertThat(request.toCalendarEvent(CalendarEvent.Status.CONFIRMED, Asked.DATE))
                .isEqualTo(CalendarEvent.at(
                                request.id() + "@partycypacja",
                                0,
                                CalendarEvent.Status.CONFIRMED,
                                "Doradztwo",
                                Asked.DATE.startsAt(),
                                Asked.NOW)
                        .until(Asked.DATE.startsAt().plusSeconds(5_400), "Kraków"));
    }
}
