package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Money;

/// The terms of an agreement (GRA-2, GRA-3): its subject, its period, and how the money is planned.
///
/// @param startsOn first day on which money can be spent
/// @param endsOn last day on which money can be spent
public record AgreementTerms(
        @NotBlank @Size(max = 2_000) @Multiline String subject,

        @NotNull LocalDate startsOn,

        @NotNull LocalDate endsOn,

        @NotNull LocalDate reportDueOn,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid BudgetLine> budgetLines,

        @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid PlannedTranche> tranches) {

    /// A line of the grant's budget.
    public record BudgetLine(
            @NotNull @Size(max = 40) @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,39}$")
            String key,

            @NotNull ExpenseCategory category,

            @NotBlank @Size(max = 300) String description,

            @NotNull @Valid Money planned) {}

    /// What kind of expense it is.
    public enum ExpenseCategory {
        PERSONNEL,
        SERVICES,
        MATERIALS,
        TRAVEL,
        CATERING,
        PROMOTION,
        ADMINISTRATION,
        OTHER
    }

    /// A part of the grant, and the day on which it is planned to be paid.
    public record PlannedTranche(
            @NotNull @Valid Money amount, @NotNull LocalDate plannedOn) {}

    /// @throws InvalidInput `agreement-dates`, `duplicate`, `out-of-range`, `does-not-add-up`: all at once
    void requireValid(long grantGrosze) {
        InvalidInput.Collector faults = new InvalidInput.Collector()
                .rejectIf(endsOn.isBefore(startsOn), at("endsOn"), GrantFault.AGREEMENT_DATES)
                .rejectIf(reportDueOn.isBefore(endsOn), at("reportDueOn"), GrantFault.AGREEMENT_DATES)
                .rejectIf(
                        planned() != grantGrosze,
                        at("budgetLines"),
                        GrantFault.DOES_NOT_ADD_UP,
                        Money.ofGrosze(grantGrosze).amount())
                .rejectIf(
                        inTranches() != grantGrosze,
                        at("tranches"),
                        GrantFault.DOES_NOT_ADD_UP,
                        Money.ofGrosze(grantGrosze).amount());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < budgetLines.size(); i++) {
            faults.rejectIf(!keys.add(budgetLines.get(i).key()), at("budgetLines", i, "key"), InputFault.DUPLICATE);
        }
        for (int i = 0; i < tranches.size(); i++) {
            faults.rejectIf(
                    tranches.get(i).amount().grosze() == 0,
                    at("tranches", i, "amount", "amount"),
                    InputFault.OUT_OF_RANGE);
        }
        faults.throwIfAny();
    }

    private long planned() {
        return budgetLines.stream().mapToLong(line -> line.planned().grosze()).sum();
    }

    private long inTranches() {
        return tranches.stream().mapToLong(tranche -> tranche.amount().grosze()).sum();
    }

    /// Whether an expense of that day can be charged to the grant (GRA-4): the first and the last day count.
    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    boolean hasLine(String key) {
        return budgetLines.stream().anyMatch(line -> line.key().equals(key));
    }
}
