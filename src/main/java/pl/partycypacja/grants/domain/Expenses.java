package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.platform.documents.AcceptedFile;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.security.Caller;

/// Expenses of grants, each with its document (GRA-4); the grantee's to write, as long as the grant is active.
@ApplicationScoped
public class Expenses implements PanacheRepositoryBase<Expense, UUID> {

    private static final int MAX_FILE_MEGABYTES = 10;
    private static final int MAX_EXPENSES = 500;

    private final Grants grants;
    private final Listings listings;

    Expenses(Grants grants, Listings listings) {
        this.grants = grants;
        this.listings = listings;
    }

    public Page<Expense> listOf(Grant grant, PageRequest page) {
        return listings.of(Expense.class, "select e from Expense e")
                .where("e.grantId = :grant", "grant", grant.id())
                .sortable("issuedOn", "e.issuedOn", LocalDate.class, Expense::issuedOn)
                .sortedBy("issuedOn")
                .page(page, "e.id", Expense::id);
    }

    /// All of them at once: for a report.
    public List<Expense> listAllOf(Grant grant) {
        return list("grantId = ?1 order by issuedOn, id", grant.id());
    }

    /// @throws NotFound when there is none, or the caller may not know of it
    public Expense getVisible(UUID id, Caller caller) {
        Expense expense = findByIdOptional(id).orElseThrow(NotFound::new);
        grants.getVisible(expense.grantId(), caller);
        return expense;
    }

    private Grant lockGrant(Expense expense, Caller caller) {
        Grant grant = grants.getOwn(expense.grantId(), caller);
        grants.lock(grant, GrantAction.ADD_EXPENSE);
        return grant;
    }

    /// @throws InvalidInput `unknown-budget-line`, `outside-agreement`, `out-of-range`, `too-many`
    /// @throws DomainException `already-exists` for a document that is charged to the same line already
    public Expense add(Grant grant, ExpenseDetails details) {
        grants.lock(grant, GrantAction.ADD_EXPENSE);
        requireFitting(grant, details);
        if (count("grantId", grant.id()) >= MAX_EXPENSES) {
            throw InvalidInput.at(Place.WHOLE, GrantFault.TOO_MANY_EXPENSES);
        }
        if (isCharged(grant, details)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Expense expense = new Expense(grant.id(), details, grants.now());
        persistAndFlush(expense);
        return expense;
    }

    private boolean isCharged(Grant grant, ExpenseDetails details) {
        return count(
                        "grantId = ?1 and documentNumber = ?2 and lineKey = ?3",
                        grant.id(),
                        details.documentNumber(),
                        details.budgetLine())
                > 0;
    }

    private void requireFitting(Grant grant, ExpenseDetails details) {
        AgreementTerms terms = Objects.requireNonNull(grant.terms());
        new InvalidInput.Collector()
                .rejectIf(!terms.hasLine(details.budgetLine()), at("budgetLine"), GrantFault.UNKNOWN_BUDGET_LINE)
                .rejectIf(!terms.covers(details.issuedOn()), at("issuedOn"), GrantFault.OUTSIDE_AGREEMENT)
                .rejectIf(details.issuedOn().isAfter(grants.today()), at("issuedOn"), InputFault.IN_THE_FUTURE)
                .rejectIf(details.amount().grosze() == 0, at("amount", "amount"), InputFault.OUT_OF_RANGE)
                .throwIfAny();
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput as for a new one
    public void change(Expense expense, ExpenseDetails details, LongConsumer requireVersion, Caller caller) {
        Grant grant = lockGrant(expense, caller);
        getEntityManager().refresh(expense);
        requireVersion.accept(expense.version());
        requireFitting(grant, details);
        expense.describe(details);
        flush();
    }

    /// @param requireVersion refuses when the caller had seen another version
    public void remove(Expense expense, LongConsumer requireVersion, Caller caller) {
        lockGrant(expense, caller);
        getEntityManager().refresh(expense);
        requireVersion.accept(expense.version());
        delete(expense);
        flush();
    }

    /// The document of an expense, in place of one that was there.
    ///
    /// @throws InvalidInput `file-type`, `file-empty`, `file-too-large`
    public void attach(Expense expense, String givenName, byte[] content, Caller caller) {
        lockGrant(expense, caller);
        getEntityManager().refresh(expense);
        AcceptedFile file = AcceptedFile.of(givenName, content, MAX_FILE_MEGABYTES);
        expense.attach(file.name(), file.type().mediaType(), file.sha256());
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO expense_document (expense_id, content) VALUES (:id, :content)
                        ON CONFLICT (expense_id) DO UPDATE SET content = excluded.content
                        """)
                .setParameter("id", expense.id())
                .setParameter("content", content)
                .executeUpdate();
        flush();
    }

    /// @throws NotFound when there is none
    public byte[] readDocument(Expense expense) {
        if (!expense.hasFile()) {
            throw new NotFound();
        }
        return (byte[]) getEntityManager()
                .createNativeQuery("SELECT content FROM expense_document WHERE expense_id = :id")
                .setParameter("id", expense.id())
                .getSingleResult();
    }
}
