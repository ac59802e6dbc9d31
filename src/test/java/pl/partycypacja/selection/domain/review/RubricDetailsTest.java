package pl.partycypacja.selection.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InvalidInput;

@DisplayName("APP-6: scores lie within their range, and count by weight")
class RubricDetailsTest {

    private static final RubricDetails RUBRIC = new RubricDetails(
            List.of(criterion("motivation", 0, 10, 2), criterion("plan", 1, 5, 1)), 2, false, null, 30);

    private static RubricCriterion criterion(String key, int minimum, int maximum, int weight) {
        return new RubricCriterion(key, key, null, minimum, maximum, weight);
    }

    private static List<String> faults(Map<String, Integer> scores, boolean isFinal) {
        return RUBRIC.faultsOf(scores, isFinal).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void extremesAreZeroAndAHundred() {
        assertThat(RUBRIC.weighted(Map.of("motivation", 0, "plan", 1))).isEqualByComparingTo("0");
        assertThat(RUBRIC.weighted(Map.of("motivation", 10, "plan", 5))).isEqualByComparingTo("100");
    }

    @Test
    void weightsCount() {
        // (2 × 8/10 + 1 × 2/4) / 3
        assertThat(RUBRIC.weighted(Map.of("motivation", 8, "plan", 3))).isEqualByComparingTo("70");
    }

    @Test
    void equalScoresByDifferentWaysAreEqual() {
        RubricDetails thirds =
                new RubricDetails(List.of(criterion("a", 0, 3, 1), criterion("b", 0, 3, 1)), 1, false, null, 30);

        BigDecimal one = thirds.weighted(Map.of("a", 1, "b", 2));
        assertThat(thirds.weighted(Map.of("a", 2, "b", 1))).isEqualTo(one);
        assertThat(thirds.weighted(Map.of("a", 3, "b", 0))).isEqualTo(one);
    }

    @Test
    void totalIsTheSumOfPoints() {
        assertThat(RUBRIC.total(Map.of("motivation", 8, "plan", 3))).isEqualTo(11);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults(Map.of("motivation", 11, "plan", 0, "x/y", 1), true))
                .containsExactly(
                        "/scores/motivation out-of-range",
                        "/scores/plan out-of-range",
                        "/scores/x~1y unknown-criterion");
    }

    @Test
    void onlyTheFinalReviewNeedsEveryScore() {
        assertThat(faults(Map.of("motivation", 10), false)).isEmpty();
        assertThat(faults(Map.of("motivation", 10), true)).containsExactly("/scores/plan required");
    }

    @Test
    void keysAreGivenOnceAndRangesAreRanges() {
        RubricDetails wrong =
                new RubricDetails(List.of(criterion("plan", 0, 10, 1), criterion("plan", 5, 5, 1)), 1, false, null, 30);

        assertThatThrownBy(wrong::requireConsistent)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/criteria/1/key", "/criteria/1/maximum"));
    }
}
