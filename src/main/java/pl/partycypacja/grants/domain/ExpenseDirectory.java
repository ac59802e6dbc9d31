package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Lists the expenses of a grant, opens one for a caller, and reads documents.
@ApplicationScoped
public class ExpenseDirectory {

    private final ExpenseRepository expenses;
    private final Ownership ownership;
    private final Listings listings;

    ExpenseDirectory(ExpenseRepository expenses, Ownership ownership, Listings listings) {
        this.expenses = expenses;
        this.ownership = ownership;
        this.listings = listings;
    }

    public Page<Expense> list(Grant grant, PageRequest page) {
        return listings.of(Expense.class, "select e from Expense e")
                .where("e.grantId = :grant", "grant", grant.id())
                .sortable("issuedOn", "e.issuedOn", LocalDate.class, Expense::issuedOn)
                .sortedBy("issuedOn")
                .page(page, "e.id", Expense::id);
    }

    /// All expenses at once, for a report.
    public List<Expense> listAll(Grant grant) {
        return expenses.listOf(grant);
    }

    /// For the grantee, and for coordinators of the programme.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public SeenExpense open(UUID id, Caller caller) {
        ExpenseRepository.OfGrant found = expenses.getWithGrant(id);
        return new SeenExpense(ownership.open(found.grant(), caller), found.expense());
    }

    /// @throws NotFound when there is none
    public byte[] readDocument(Expense expense) {
        if (!expense.hasFile()) {
            throw new NotFound();
        }
        return expenses.readDocument(expense);
    }
}
