package pl.partycypacja.ledger.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/// Refuses to start the application with a database login that could rewrite the books (GRA-5).
@ApplicationScoped
class InsertOnly {

    private final EntityManager database;

    InsertOnly(EntityManager database) {
        this.database = database;
    }

    /// @throws IllegalStateException when the application's login may change or remove postings
    void onStart(@Observes StartupEvent start) {
        boolean isRewritable = QuarkusTransaction.requiringNew().call(() -> (Boolean)
                database.createNativeQuery("SELECT has_table_privilege('ledger_posting', 'UPDATE, DELETE, TRUNCATE')")
                        .getSingleResult());
        if (isRewritable) {
            throw new IllegalStateException(
                    "The application's database login may change the ledger. Give it a login in the"
                            + " role partycypacja_application, and Flyway that of the owner (see README).");
        }
    }
}
