package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.grants.domain.SampleGrants.GROSZE;
import static pl.partycypacja.grants.domain.SampleGrants.faultsOf;
import static pl.partycypacja.grants.domain.SampleGrants.line;
import static pl.partycypacja.grants.domain.SampleGrants.planned;
import static pl.partycypacja.grants.domain.SampleGrants.terms;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgreementTermsTest {

    private static List<String> faults(AgreementTerms terms) {
        return faultsOf(() -> terms.requireValid(GROSZE));
    }

    private static AgreementTerms with(
            String startsOn,
            String endsOn,
            String reportDueOn,
            List<AgreementTerms.BudgetLine> lines,
            List<AgreementTerms.PlannedTranche> tranches) {
        return new AgreementTerms(
                "Konsultacje",
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                LocalDate.parse(reportDueOn),
                lines,
                tranches);
    }

    @Test
    @DisplayName("GRA-3: budget lines and tranches that each add up to the grant are accepted")
    void addingUp() {
        assertThat(faults(terms())).isEmpty();
        assertThat(faults(with(
                        "2023-05-01",
                        "2023-05-01",
                        "2023-05-01",
                        List.of(line("a", "6000.00")),
                        List.of(planned("6000.00")))))
                .isEmpty();
    }

    @Test
    @DisplayName("GRA-3: a grosz too much or too little does not add up")
    void oneGroszOff() {
        assertThat(faults(with(
                        "2023-05-01",
                        "2023-10-31",
                        "2023-11-15",
                        List.of(line("a", "6000.01")),
                        List.of(planned("5999.99")))))
                .containsExactly("/budgetLines does-not-add-up", "/tranches does-not-add-up");
    }

    @Test
    @DisplayName("GRA-2: what is wrong with dates, keys and amounts comes at once")
    void everythingAtOnce() {
        assertThat(faults(with(
                        "2023-05-02",
                        "2023-05-01",
                        "2023-04-30",
                        List.of(line("a", "5000.00"), line("a", "1000.00")),
                        List.of(planned("6000.00"), planned("0.00")))))
                .containsExactly(
                        "/endsOn agreement-dates",
                        "/reportDueOn agreement-dates",
                        "/budgetLines/1/key duplicate",
                        "/tranches/1/amount/amount out-of-range");
    }

    @Test
    @DisplayName("GRA-4: the first and the last day are within the agreement")
    void daysWithin() {
        assertThat(terms().covers(LocalDate.parse("2023-04-30"))).isFalse();
        assertThat(terms().covers(LocalDate.parse("2023-05-01"))).isTrue();
        assertThat(terms().covers(LocalDate.parse("2023-10-31"))).isTrue();
        assertThat(terms().covers(LocalDate.parse("2023-11-01"))).isFalse();
    }

    @Test
    @DisplayName("GRA-4: lines are known by their keys")
    void lines() {
        assertThat(terms().hasLine("druk")).isTrue();
        assertThat(terms().hasLine("catering")).isFalse();
    }
}
