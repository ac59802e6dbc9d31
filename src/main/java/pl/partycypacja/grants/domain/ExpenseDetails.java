package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Money;

/// What a grantee says of an expense (GRA-4).
///
/// @param budgetLine the key of one of the agreement's budget lines
/// @param issuedOn the day of the document
public record ExpenseDetails(
        @NotNull @Size(min = 1, max = 40) String budgetLine,

        @NotBlank @Size(max = 60) String documentNumber,

        @NotNull LocalDate issuedOn,

        @NotBlank @Size(max = 500) String description,

        @NotNull @Valid Money amount) {

    /// @throws InvalidInput `unknown-budget-line`, `outside-agreement`, `in-the-future`, `out-of-range`: all at
    ///     once
    void requireFitting(AgreementTerms terms, LocalDate today) {
        new InvalidInput.Collector()
                .rejectIf(!terms.hasLine(budgetLine), at("budgetLine"), GrantFault.UNKNOWN_BUDGET_LINE)
                .rejectIf(!terms.covers(issuedOn), at("issuedOn"), GrantFault.OUTSIDE_AGREEMENT)
                .rejectIf(issuedOn.isAfter(today), at("issuedOn"), InputFault.IN_THE_FUTURE)
                .rejectIf(amount.grosze() == 0, at("amount", "amount"), InputFault.OUT_OF_RANGE)
                .throwIfAny();
    }
}
