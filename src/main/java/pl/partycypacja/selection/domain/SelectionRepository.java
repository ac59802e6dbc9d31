package pl.partycypacja.selection.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// The turn that steps of a selection wait for.
@ApplicationScoped
class SelectionRepository {

    private final EntityManager database;

    SelectionRepository(EntityManager database) {
        this.database = database;
    }

    /// Holds the selection of a recruitment until the transaction ends. It is no row: an advisory lock, so that reading
    /// the recruitment waits for nobody.
    void holdSelection(UUID recruitmentId) {
        database.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:name, 3))")
                .setParameter("name", recruitmentId.toString())
                .getSingleResult();
    }
}
