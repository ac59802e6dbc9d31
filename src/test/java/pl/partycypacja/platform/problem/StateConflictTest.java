package pl.partycypacja.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StateConflictTest {

    private enum Light {
        RED,
        GREEN
    }

    private enum Step {
        GO,
        STOP
    }

    @Test
    @DisplayName("rule 14: a conflict says the state, and what it allows instead")
    void saysStateAndActions() {
        StateConflict conflict = new StateConflict(Light.GREEN, List.of(Step.STOP, Step.GO));
        assertThat(conflict.type()).isEqualTo(GeneralProblem.STATE_CONFLICT);
        assertThat(conflict.type().status()).isEqualTo(409);
        assertThat(conflict.currentState()).isEqualTo("GREEN");
        assertThat(conflict.allowedActions()).containsExactly("STOP", "GO");
    }

    @Test
    @DisplayName("rule 14: a conflict of a kind of its own says them too")
    void ofItsOwnKind() {
        StateConflict conflict = new StateConflict(GeneralProblem.IN_USE, Light.RED, List.of());
        assertThat(conflict.type().code()).isEqualTo("in-use");
        assertThat(conflict.currentState()).isEqualTo("RED");
        assertThat(conflict.allowedActions()).isEmpty();
    }

    @Test
    @DisplayName("other problems are about no state, no fields, no money and no waiting")
    void otherProblems() {
        DomainException problem = new DomainException(GeneralProblem.NOT_FOUND);
        assertThat(problem.currentState()).isNull();
        assertThat(problem.allowedActions()).isEmpty();
        assertThat(problem.errors()).isEmpty();
        assertThat(problem.remaining()).isNull();
        assertThat(problem.retryAfterSeconds()).isNull();
        assertThat(new RetryLater(GeneralProblem.RATE_LIMITED, 7).retryAfterSeconds())
                .isEqualTo(7);
        assertThat(new RemainingMoney(GeneralProblem.IN_USE, 12_345).remaining().amount())
                .isEqualTo("123.45");
    }
}
