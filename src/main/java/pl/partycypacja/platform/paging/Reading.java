package pl.partycypacja.platform.paging;

import java.util.List;
import java.util.Map;

/// Where a [Listing] reads from: [SqlReading] reads what a list shows, [EntityReading] whole entities.
interface Reading<R> {

    /// What a cursor is bound to, besides conditions and sort.
    String name();

    /// @param rest of the statement, from `where`
    /// @param most how many rows are read at most
    List<R> list(String rest, Map<String, Object> parameters, int most);

    /// How many there are in all.
    ///
    /// @param where the conditions, from `where`
    long count(String where, Map<String, Object> parameters);
}
