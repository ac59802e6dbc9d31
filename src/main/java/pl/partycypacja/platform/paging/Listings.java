package pl.partycypacja.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Begins the reading of a collection.
@ApplicationScoped
public class Listings {

    private final EntityManager database;
    private final Cursors cursors;

    Listings(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /// @param select HQL up to and without `where`, which makes an instance of `row` of each result
    public <R> Listing<R> of(Class<R> row, String select) {
        return new Listing<>(database, cursors, row, select);
    }
}
