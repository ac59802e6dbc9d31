package pl.partycypacja.ledger.domain;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/// Refuses to start the application with a database login that could rewrite the books (GRA-5).
@ApplicationScoped
class InsertOnly {

    private final PostingRepository postings;

    InsertOnly(PostingRepository postings) {
        this.postings = postings;
    }

    /// @throws IllegalStateException when the application's login may change or remove postings
    @Transactional
    void onStart(@Observes StartupEvent start) {
        if (postings.isRewritable()) {
            throw new IllegalStateException(
                    "The application's database login may change the ledger. Give it a login in the"
                            + " role partycypacja_application, and Flyway that of the owner (see README).");
        }
    }
}
