package pl.partycypacja.recruitment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Faults;
import pl.partycypacja.recruitment.Criterion;
import pl.partycypacja.recruitment.CriterionOption;

class EligibilityTest {

    private static final Criterion OFFICE = criterion("office", List.of("COUNCILLOR", "MAYOR"));
    private static final Criterion TRAININGS = criterion("trainings", List.of("YES"));

    private static Criterion criterion(String key, List<String> accepted) {
        List<CriterionOption> options = List.of("COUNCILLOR", "MAYOR", "YES", "NO").stream()
                .map(value -> new CriterionOption(value, value))
                .toList();
        return new Criterion(key, "Pytanie", options, accepted);
    }

    private static Eligibility check(Map<String, String> answers) {
        return Eligibility.of(List.of(OFFICE, TRAININGS), answers);
    }

    @Test
    @DisplayName("REC-7: who meets every criterion is eligible, whichever of the accepted answers they gave")
    void allCriteriaMet() {
        assertThat(check(Map.of("office", "MAYOR", "trainings", "YES")).isEligible())
                .isTrue();
        assertThat(check(Map.of("office", "COUNCILLOR", "trainings", "YES")).isEligible())
                .isTrue();
        assertThat(Eligibility.of(List.of(), Map.of()).isEligible()).isTrue();
    }

    @Test
    @DisplayName("REC-7: the check says which criteria fail, in their order; a question without an answer fails")
    void failedCriteria() {
        Eligibility eligibility = check(Map.of("office", "NO"));
        assertThat(eligibility.isEligible()).isFalse();
        assertThat(eligibility.results())
                .containsExactly(
                        new Eligibility.Result(OFFICE, "NO", false), new Eligibility.Result(TRAININGS, null, false));
        assertThat(check(Map.of("office", "MAYOR", "trainings", "NO")).results())
                .extracting(Eligibility.Result::isMet)
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("REC-7: an answer that is no option, and one to no question, are faults")
    void unknownAnswers() {
        assertThat(Faults.of(() -> check(Map.of("office", "KING", "trainings", "YES"))))
                .containsExactly("/answers/office unknown-criterion");
        assertThat(Faults.of(() -> check(Map.of("age", "YES", "office", "KING"))))
                .containsExactlyInAnyOrder("/answers/age unknown-criterion", "/answers/office unknown-criterion");
    }
}
