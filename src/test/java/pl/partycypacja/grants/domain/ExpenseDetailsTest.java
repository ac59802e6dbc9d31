package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.grants.domain.SampleGrants.faultsOf;
import static pl.partycypacja.grants.domain.SampleGrants.money;
import static pl.partycypacja.grants.domain.SampleGrants.terms;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExpenseDetailsTest {

    private static List<String> faults(String line, String issuedOn, String amount, String today) {
        ExpenseDetails details = new ExpenseDetails(line, "FV/1", LocalDate.parse(issuedOn), "Usługa", money(amount));
        return faultsOf(() -> details.requireFitting(terms(), LocalDate.parse(today)));
    }

    @Test
    @DisplayName("GRA-4: an expense of today, in a line of the budget and within the agreement, fits")
    void fitting() {
        assertThat(faults("druk", "2023-06-01", "0.01", "2023-06-01")).isEmpty();
        assertThat(faults("druk", "2023-10-31", "100.00", "2024-01-01")).isEmpty();
    }

    @Test
    @DisplayName("GRA-4: what does not fit comes at once")
    void everythingAtOnce() {
        assertThat(faults("catering", "2023-11-01", "0.00", "2023-10-31"))
                .containsExactly(
                        "/budgetLine unknown-budget-line",
                        "/issuedOn outside-agreement",
                        "/issuedOn in-the-future",
                        "/amount/amount out-of-range");
    }
}
