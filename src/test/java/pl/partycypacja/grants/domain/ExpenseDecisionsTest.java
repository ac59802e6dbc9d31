package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.grants.domain.SampleGrants.NOW;
import static pl.partycypacja.grants.domain.SampleGrants.faultsOf;
import static pl.partycypacja.grants.domain.SampleGrants.money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExpenseDecisionsTest {

    private final Expense first = expense("100.00");
    private final Expense second = expense("50.00");

    private static Expense expense(String amount) {
        return new Expense(
                UUID.randomUUID(),
                new ExpenseDetails("druk", "FV/1", LocalDate.parse("2023-06-01"), "Ulotki", money(amount)),
                NOW);
    }

    private static AcceptedPart part(Expense expense, long grosze) {
        return new AcceptedPart(expense.id(), grosze, "Powyżej stawek");
    }

    @Test
    @DisplayName("GRA-4: without decisions every expense is accepted as it is")
    void acceptedAsTheyAre() {
        assertThat(ExpenseDecisions.accept(List.of(first, second), List.of())).isEqualTo(15_000);
        assertThat(first.acceptedGrosze()).isEqualTo(10_000);
        assertThat(first.decisionReason()).isNull();
        assertThat(ExpenseDecisions.accept(List.of(), List.of())).isZero();
    }

    @Test
    @DisplayName("GRA-4: what is decided otherwise is accepted in part, or not at all, with its reason")
    void acceptedInPart() {
        assertThat(ExpenseDecisions.accept(List.of(first, second), List.of(part(second, 3_000))))
                .isEqualTo(13_000);
        assertThat(second.acceptedGrosze()).isEqualTo(3_000);
        assertThat(second.decisionReason()).isEqualTo("Powyżej stawek");
        assertThat(ExpenseDecisions.accept(List.of(first, second), List.of(part(first, 0), part(second, 5_000))))
                .isEqualTo(5_000);
    }

    @Test
    @DisplayName("GRA-4: decisions name each expense once, and not more than it is; else nothing is accepted")
    void checked() {
        Expense ofAnotherGrant = expense("10.00");
        assertThat(faultsOf(() -> ExpenseDecisions.accept(
                        List.of(first, second),
                        List.of(part(first, 10_001), part(ofAnotherGrant, 1), part(second, 1), part(second, 2)))))
                .containsExactly(
                        "/decisions/0/accepted/amount out-of-range",
                        "/decisions/1/expenseId unknown-reference",
                        "/decisions/3/expenseId duplicate");
        assertThat(first.acceptedGrosze()).isNull();
        assertThat(second.acceptedGrosze()).isNull();
    }
}
