package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;

class PreconditionsTest {

    private final Preconditions preconditions = new Preconditions();

    @Test
    @DisplayName("rule 18: the version that the caller has seen may be changed, and no other")
    void seenVersion() {
        preconditions.expect("\"3-0123456789abcdef\"");
        assertThatCode(() -> preconditions.requireVersion(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> preconditions.requireVersion(4))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(GeneralProblem.STALE_VERSION));
    }

    @Test
    @DisplayName("rule 18: who has seen nothing changes nothing")
    void nothingSeen() {
        assertThatThrownBy(() -> preconditions.requireVersion(0)).isInstanceOf(DomainException.class);
    }
}
