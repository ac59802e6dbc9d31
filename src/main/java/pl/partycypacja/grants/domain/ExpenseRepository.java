package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.problem.NotFound;

/// Every statement about expenses and their documents.
@ApplicationScoped
class ExpenseRepository implements Repository<Expense> {

    /// An expense and the grant that it is charged to.
    record OfGrant(Expense expense, Grant grant) {}

    /// In one statement.
    ///
    /// @throws NotFound when there is none
    OfGrant getWithGrant(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select e, g from Expense e join Grant g on g.id = e.grantId where e.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new OfGrant(row.get(0, Expense.class), row.get(1, Grant.class)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Expense> listOf(Grant grant) {
        return list("grantId = ?1 order by issuedOn, id", grant.id());
    }

    long countOf(Grant grant) {
        return count("grantId", grant.id());
    }

    /// Whether the document is charged to the budget line already.
    boolean isCharged(Grant grant, ExpenseDetails details) {
        return count(
                        "grantId = ?1 and documentNumber = ?2 and lineKey = ?3",
                        grant.id(),
                        details.documentNumber(),
                        details.budgetLine())
                > 0;
    }

    void putDocument(Expense expense, byte[] content) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO expense_document (expense_id, content) VALUES (:id, :content)
                        ON CONFLICT (expense_id) DO UPDATE SET content = excluded.content
                        """)
                .setParameter("id", expense.id())
                .setParameter("content", content)
                .executeUpdate();
    }

    byte[] readDocument(Expense expense) {
        return (byte[]) getEntityManager()
                .createNativeQuery("SELECT content FROM expense_document WHERE expense_id = :id")
                .setParameter("id", expense.id())
                .getSingleResult();
    }
}
