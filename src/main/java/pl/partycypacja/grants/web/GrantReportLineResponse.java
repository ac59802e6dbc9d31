package pl.partycypacja.grants.web;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.grants.domain.AgreementTerms;
import pl.partycypacja.grants.domain.Expense;
import pl.partycypacja.platform.values.Money;

/// What was planned, spent and accepted in a budget line.
@Schema(name = "GrantReportLine")
public record GrantReportLineResponse(
        @Schema(maxLength = 40, examples = "moderacja") String budgetLine,
        AgreementTerms.ExpenseCategory category,

        @Schema(maxLength = 300, examples = "Moderacja spotkań")
        String description,

        Money planned,
        Money spent,

        @Schema(description = "Ile przyjęto; zero, póki nie przyjęto sprawozdania.")
        Money accepted) {

    static GrantReportLineResponse of(AgreementTerms.BudgetLine line, List<Expense> all) {
        List<Expense> ofLine = all.stream()
                .filter(expense -> expense.lineKey().equals(line.key()))
                .toList();
        return new GrantReportLineResponse(
                line.key(),
                line.category(),
                line.description(),
                line.planned(),
                Money.ofGrosze(ofLine.stream().mapToLong(Expense::amountGrosze).sum()),
                Money.ofGrosze(ofLine.stream()
                        .map(Expense::acceptedGrosze)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum()));
    }
}
