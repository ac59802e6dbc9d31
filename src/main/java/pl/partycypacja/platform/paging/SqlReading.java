package pl.partycypacja.platform.paging;

import java.util.List;
import java.util.Map;
import pl.partycypacja.platform.database.Sql;

/// Reads a list by one plain statement. Its end is a number in the text: PostgreSQL plans a statement anew each time
/// when that is a parameter.
record SqlReading<R>(Sql sql, Sql.RowReader<R> reader, String columns, String from) implements Reading<R> {

    @Override
    public String name() {
        return from;
    }

    @Override
    public List<R> list(String rest, Map<String, Object> parameters, int most) {
        return sql.list("SELECT " + columns + " FROM " + from + rest + " LIMIT " + most, parameters, reader);
    }

    @Override
    public long count(String where, Map<String, Object> parameters) {
        return sql.list("SELECT count(*) FROM " + from + where, parameters, row -> row.big(1))
                .getFirst();
    }
}
