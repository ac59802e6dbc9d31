package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;

/// Decides how much of each expense is accepted (GRA-4).
final class ExpenseDecisions {

    private final Map<UUID, AcceptedPart> parts;

    private ExpenseDecisions(Map<UUID, AcceptedPart> parts) {
        this.parts = parts;
    }

    /// Accepts every expense as it is, but for those that are decided otherwise. Of 100.00 and 50.00, with one
    /// decision that accepts 30.00 of the second, 130.00 are accepted.
    ///
    /// @return how much is accepted in all, in grosze
    /// @throws InvalidInput `unknown-reference`, `out-of-range`, `duplicate`: all at once, and nothing is
    ///     accepted
    static long accept(List<Expense> expenses, List<AcceptedPart> decisions) {
        ExpenseDecisions decided = check(expenses, decisions);
        return expenses.stream().mapToLong(decided::accept).sum();
    }

    private static ExpenseDecisions check(List<Expense> expenses, List<AcceptedPart> decisions) {
        Map<UUID, Expense> byId = expenses.stream().collect(Collectors.toMap(Expense::id, Function.identity()));
        Map<UUID, AcceptedPart> parts = new HashMap<>();
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < decisions.size(); i++) {
            AcceptedPart part = decisions.get(i);
            Place place = at("decisions", i);
            @Nullable Expense expense = byId.get(part.expenseId());
            faults.rejectIf(expense == null, place.to("expenseId"), InputFault.UNKNOWN_REFERENCE)
                    .rejectIf(
                            expense != null && part.acceptedGrosze() > expense.amountGrosze(),
                            place.to("accepted", "amount"),
                            InputFault.OUT_OF_RANGE)
                    .rejectIf(parts.put(part.expenseId(), part) != null, place.to("expenseId"), InputFault.DUPLICATE);
        }
        faults.throwIfAny();
        return new ExpenseDecisions(parts);
    }

    private long accept(Expense expense) {
        AcceptedPart part = parts.get(expense.id());
        long accepted = part == null ? expense.amountGrosze() : part.acceptedGrosze();
        expense.accept(accepted, part == null ? null : part.reason());
        return accepted;
    }
}
