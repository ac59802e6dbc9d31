package pl.partycypacja.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import pl.partycypacja.platform.database.Sql;

/// Begins the reading of a collection.
@ApplicationScoped
public class Listings {

    private final EntityManager database;
    private final Sql sql;
    private final Cursors cursors;

    Listings(EntityManager database, Sql sql, Cursors cursors) {
        this.database = database;
        this.sql = sql;
        this.cursors = cursors;
    }

    /// Begins to read what a list shows, and no more.
    ///
    /// @param columns SQL after `SELECT`; what [Sql.RowReader] reads
    /// @param from SQL after `FROM`
    public <R> Listing<R> of(Sql.RowReader<R> reader, String columns, String from) {
        return new Listing<>(new SqlReading<>(sql, reader, columns, from), cursors);
    }

    /// Begins to read whole entities.
    ///
    /// @param select HQL up to and without `where`, which makes an instance of `row` of each result
    public <R> Listing<R> of(Class<R> row, String select) {
        return new Listing<>(new EntityReading<>(database, row, select), cursors);
    }
}
