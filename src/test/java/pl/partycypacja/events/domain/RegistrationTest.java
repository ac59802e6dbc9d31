package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.StateConflict;

class RegistrationTest {

    private static final Instant NOW = Drafted.NOW;

    private static Registration registration(boolean hasPlace) {
        return new Registration(Drafted.aWorkshop().published(), UUID.randomUUID(), null, 0, hasPlace, NOW);
    }

    @Test
    @DisplayName("EVT-6: whoever finds a place has it, and whoever finds none waits")
    void aPlaceOrATurn() {
        assertThat(registration(true).status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(registration(false).status()).isEqualTo(RegistrationStatus.WAITLISTED);
    }

    @Test
    @DisplayName("EVT-8: what a person needs and answered is kept while they may come, and forgotten when they do not")
    void needsAreForgotten() {
        Registration waiting = registration(false);
        waiting.fill(
                new ParticipantNeeds("Wegańska", null, true),
                JsonNodeFactory.instance.objectNode().put("topic", "Panel"),
                NOW);
        waiting.offer(NOW.plusSeconds(60), NOW);
        assertThat(waiting.needs()).isNotNull();
        waiting.become(RegistrationStatus.CONFIRMED, NOW);
        assertThat(waiting.needs()).isNotNull();
        assertThat(waiting.answers()).isNotNull();
        assertThat(waiting.offerExpiresAt()).isNull();
        waiting.become(RegistrationStatus.CANCELLED, NOW);
        assertThat(waiting.needs()).isNull();
        assertThat(waiting.answers()).isNull();
    }

    @Test
    @DisplayName("EVT-6: a step that there is not is refused, and changes nothing")
    void stepsThatThereAreNot() {
        Registration confirmed = registration(true);
        assertThatThrownBy(() -> confirmed.become(RegistrationStatus.WAITLISTED, NOW))
                .isInstanceOf(StateConflict.class);
        assertThat(confirmed.status()).isEqualTo(RegistrationStatus.CONFIRMED);
    }

    @Test
    @DisplayName("EVT-6: an offer ends no later than the event begins, and is never lengthened")
    void offersEndWithTheStart() {
        Registration offered = registration(false);
        offered.offer(NOW.plusSeconds(3600), NOW);
        offered.offerUntilAtMost(NOW.plusSeconds(7200), NOW);
        assertThat(offered.offerExpiresAt()).isEqualTo(NOW.plusSeconds(3600));
        offered.offerUntilAtMost(NOW.plusSeconds(60), NOW);
        assertThat(offered.offerExpiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(offered.stateAt(NOW.plusSeconds(59))).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(offered.stateAt(NOW.plusSeconds(60))).isEqualTo(RegistrationStatus.LAPSED);
    }
}
