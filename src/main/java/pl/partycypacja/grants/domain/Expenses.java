package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.LongConsumer;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.AcceptedFile;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;

/// Keeps the expenses of grants, each with its document (GRA-4). They are the grantee's to write, as long as the
/// grant is active.
@ApplicationScoped
public class Expenses {

    private static final int MAX_FILE_MEGABYTES = 10;
    private static final int MAX_EXPENSES = 500;

    private final GrantRepository grants;
    private final ExpenseRepository expenses;
    private final Clock clock;

    Expenses(GrantRepository grants, ExpenseRepository expenses, Clock clock) {
        this.grants = grants;
        this.expenses = expenses;
        this.clock = clock;
    }

    /// @throws InvalidInput `unknown-budget-line`, `outside-agreement`, `in-the-future`, `out-of-range`,
    ///     `too-many-expenses`
    /// @throws DomainException `already-exists` for a document that is charged to the same line already
    /// @throws StateConflict unless the grant is active
    public Expense add(Seen<Grant> seen, ExpenseDetails details) {
        grants.hold(seen, GrantAction.ADD_EXPENSE);
        Grant grant = seen.thing();
        requireFitting(grant, details);
        if (expenses.countOf(grant) >= MAX_EXPENSES) {
            throw InvalidInput.at(Place.WHOLE, GrantFault.TOO_MANY_EXPENSES);
        }
        if (expenses.isCharged(grant, details)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Expense expense = new Expense(grant.id(), details, clock.instant());
        expenses.persistAndFlush(expense);
        return expense;
    }

    private void requireFitting(Grant grant, ExpenseDetails details) {
        LocalDate today = Warsaw.today(clock);
        details.requireFitting(Objects.requireNonNull(grant.terms()), today);
    }

    /// First the grant, so that nobody waits in a circle.
    private Expense hold(SeenExpense seen) {
        grants.hold(seen.grant(), GrantAction.ADD_EXPENSE);
        expenses.hold(seen.expense());
        return seen.expense();
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput as for a new one
    /// @throws StateConflict unless the grant is active
    public void change(SeenExpense seen, ExpenseDetails details, LongConsumer requireVersion) {
        Expense expense = hold(seen);
        requireVersion.accept(expense.version());
        requireFitting(seen.grant().thing(), details);
        expense.describe(details);
        expenses.flush();
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws StateConflict unless the grant is active
    public void remove(SeenExpense seen, LongConsumer requireVersion) {
        Expense expense = hold(seen);
        requireVersion.accept(expense.version());
        expenses.delete(expense);
        expenses.flush();
    }

    /// Attaches the document of an expense, in place of one that was there.
    ///
    /// @param content up to 10 MB
    /// @throws InvalidInput `file-type`, `file-empty`, `file-too-large`
    /// @throws StateConflict unless the grant is active
    public void attach(SeenExpense seen, String givenName, byte[] content) {
        Expense expense = hold(seen);
        AcceptedFile file = AcceptedFile.of(givenName, content, MAX_FILE_MEGABYTES);
        expense.attach(file.name(), file.type().mediaType(), file.sha256());
        expenses.putDocument(expense, content);
        expenses.flush();
    }
}
