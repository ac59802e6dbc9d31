package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.events.domain.Drafted.aWorkshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.events.domain.ParticipationAttendance.Line;
import pl.partycypacja.events.domain.ParticipationAttendance.Summary;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.EventKind;

/// Each event lasts six hours.
class ParticipationAttendanceTest {

    private static Line event(int attendedMinutes, boolean isOver) {
        return new Line(aWorkshop().published(), attendedMinutes, isOver);
    }

    private static AttendanceCommitment hours(@Nullable Integer hours) {
        return new AttendanceCommitment(List.of(EventKind.WORKSHOP), hours);
    }

    @Test
    @DisplayName("PRG-3: without a number of hours, everything that is over was to be attended")
    void everythingThatIsOver() {
        Summary first = new Summary(hours(null), List.of(event(360, true), event(0, false)));
        assertThat(first.dueMinutes()).isEqualTo(360);
        assertThat(first.attendedMinutes()).isEqualTo(360);
        assertThat(first.isFulfilled()).isTrue();
        Summary second = new Summary(hours(null), List.of(event(360, true), event(0, true)));
        assertThat(second.dueMinutes()).isEqualTo(720);
        assertThat(second.isFulfilled()).isFalse();
    }

    @Test
    @DisplayName("PRG-3: a number of hours is kept once as many are attended, of whichever events")
    void aNumberOfHours() {
        assertThat(new Summary(hours(6), List.of(event(180, true), event(179, true))).isFulfilled())
                .isFalse();
        assertThat(new Summary(hours(6), List.of(event(180, true), event(180, true))).isFulfilled())
                .isTrue();
    }

    @Test
    @DisplayName("PRG-3: where nothing is measured, nothing is kept or broken")
    void nothingIsMeasured() {
        Summary none = new Summary(null, List.of(event(0, true)));
        assertThat(none.isFulfilled()).isNull();
        assertThat(none.dueMinutes()).isEqualTo(360);
    }
}
