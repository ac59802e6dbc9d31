package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.partycypacja.events.domain.Drafted.aStudyVisit;
import static pl.partycypacja.events.domain.Drafted.aWorkshop;
import static pl.partycypacja.events.domain.Drafted.tier;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.StateConflict;

class EventTest {

    @Test
    @DisplayName("EVT-6: places are free as long as nobody has them; what is called off has none")
    void freePlaces() {
        Event event = aWorkshop().withPlaces(20).published();
        event.countTaken(18);
        assertThat(event.freePlaces()).isEqualTo(2);
        event.cancel("Powódź", Drafted.NOW);
        assertThat(event.freePlaces()).isZero();
    }

    @Test
    @DisplayName("EVT-4, EVT-5: nobody signs up before the publication, whatever day is set")
    void signUpOpensWithThePublication() {
        assertThat(aStudyVisit().draft().signUpOpensAt())
                .as("as it is said in the draft")
                .isEqualTo("2030-05-29T22:00:00Z");
        Event late = aStudyVisit()
                .withSignUp("2030-04-01", null, null)
                .withTiers(tier("Pierwsi", null), tier("Drudzy", 7))
                .published();
        assertThat(late.signUpOpensAt()).isEqualTo(Drafted.NOW);
        assertThat(late.signUpOpensAt(1)).isEqualTo("2030-06-12T22:00:00Z");
        assertThat(aWorkshop().published().signUpOpensAt()).isEqualTo(Drafted.NOW);
        assertThat(aWorkshop().draft().signUpOpensAt()).isNull();
    }

    @Test
    @DisplayName("EVT-6: places change hands between the publication and the start, unless it is called off")
    void upcoming() {
        assertThat(aWorkshop().draft().isUpcoming(Drafted.NOW)).isFalse();
        assertThat(aWorkshop().published().isUpcoming(Drafted.NOW)).isTrue();
        assertThat(aWorkshop().published().isUpcoming(Drafted.START)).isFalse();
        assertThat(aWorkshop().in(EventStatus.CONFIRMED).isUpcoming(Drafted.NOW))
                .isTrue();
        assertThat(aWorkshop().in(EventStatus.CANCELLED).isUpcoming(Drafted.NOW))
                .isFalse();
    }

    @Test
    @DisplayName("EVT-10: the sequence grows with each change of what is published, and with no change of a draft")
    void sequence() {
        Event event = aWorkshop().draft();
        event.describe(aStudyVisit().details(), UUID.randomUUID(), "", Drafted.NOW);
        event.publish(Drafted.NOW);
        assertThat(event.sequence()).isZero();
        event.describe(aWorkshop().details(), UUID.randomUUID(), "", Drafted.NOW);
        assertThat(event.sequence()).isEqualTo(1);
        event.confirm(Drafted.NOW);
        assertThat(event.sequence()).isEqualTo(2);
        event.cancel("Powódź", Drafted.NOW);
        assertThat(event.sequence()).isEqualTo(3);
    }

    @Test
    @DisplayName("EVT-7: a step that there is not is refused, and changes nothing")
    void stepsThatThereAreNot() {
        Event draft = aWorkshop().draft();
        assertThatThrownBy(() -> draft.confirm(Drafted.NOW)).isInstanceOf(StateConflict.class);
        assertThatThrownBy(() -> draft.cancel("Powódź", Drafted.NOW)).isInstanceOf(StateConflict.class);
        assertThat(draft.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(draft.cancellation()).isNull();
    }

    @Test
    @DisplayName("EVT-1: a draft without dates stands after everything that has dates")
    void undated() {
        Event undated = aWorkshop().on().draft();
        assertThat(undated.isDated()).isFalse();
        assertThat(undated.startsAt()).isAfter("9999-01-01T00:00:00Z");
        assertThat(undated.signUpOpensAt()).isNull();
    }
}
