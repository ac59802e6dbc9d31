package pl.partycypacja.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvalidInputTest {

    @Test
    @DisplayName("rule 12: every fault is told, not the first")
    void everyFault() {
        InvalidInput.Collector faults = new InvalidInput.Collector()
                .rejectIf(true, Place.at("startsOn"), InputFault.IN_THE_PAST)
                .rejectIf(false, Place.at("title"), InputFault.REQUIRED)
                .rejectIf(true, Place.at("days", 1), InputFault.OUT_OF_RANGE, 1, 5);
        assertThatThrownBy(faults::throwIfAny).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(GeneralProblem.VALIDATION_FAILED);
            assertThat(refusal.errors())
                    .containsExactly(
                            FieldProblem.at(Place.at("startsOn"), InputFault.IN_THE_PAST),
                            new FieldProblem(Place.at("days", 1), null, "out-of-range", null, List.of(1, 5)));
        });
    }

    @Test
    @DisplayName("without a fault nothing is thrown")
    void noFault() {
        assertThatCode(new InvalidInput.Collector().rejectIf(false, Place.WHOLE, InputFault.REQUIRED)::throwIfAny)
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("faults of something that stands deeper are told where it stands; parameters stand nowhere else")
    void under() {
        InvalidInput outer = new InvalidInput(List.of(
                        FieldProblem.at(Place.at("title"), InputFault.REQUIRED),
                        FieldProblem.inParameter("from", InputFault.DATE_ORDER)))
                .under(Place.at("events", 3));
        assertThat(outer.errors()).extracting(FieldProblem::pointer).containsExactly("/events/3/title", null);
        assertThat(outer.errors()).extracting(FieldProblem::parameter).containsExactly(null, "from");
    }

    @Test
    @DisplayName("rule 12: what cannot be read names the parameter")
    void malformedParameter() {
        MalformedInput refusal = MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, "limit");
        assertThat(refusal.type().status()).isEqualTo(400);
        assertThat(refusal.errors())
                .containsExactly(new FieldProblem(null, "limit", "malformed-parameter", null, List.of("limit")));
    }
}
