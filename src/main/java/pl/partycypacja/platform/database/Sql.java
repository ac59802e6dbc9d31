package pl.partycypacja.platform.database;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads by plain SQL into records, where an entity would be more than is shown; it executes nothing but `SELECT`.
/// Parameters are named, as in
/// `WHERE id = :id`; the text of a statement never depends on how many there are: a list is one parameter, an array
/// (`= ANY (:ids)`). Outside a transaction each statement is one by itself; within one, what was changed before is
/// written first and read too.
@ApplicationScoped
public class Sql {

    private static final int STATEMENTS = 4_096;
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");

    private final AgroalDataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final StatementListener listener;
    private final LoadingCache<String, Parsed> statements =
            Caffeine.newBuilder().maximumSize(STATEMENTS).build(Sql::parse);

    /// A statement as the driver takes it, and the names of its parameters in order.
    record Parsed(String text, List<String> parameters) {}

    /// Makes something of a row.
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    Sql(
            AgroalDataSource database,
            EntityManager entities,
            TransactionSynchronizationRegistry transactions,
            StatementListener listener) {
        this.database = database;
        this.entities = entities;
        this.transactions = transactions;
        this.listener = listener;
    }

    /// @param parameters strings, numbers, ids, dates, instants, enums, and collections of strings, ids or enums
    public <T> List<T> list(String statement, Map<String, ?> parameters, RowReader<T> reader) {
        Parsed parsed = statements.get(statement);
        listener.see(parsed.text());
        writeWhatChanged();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(parsed.text())) {
            for (int i = 0; i < parsed.parameters().size(); i++) {
                String name = parsed.parameters().get(i);
                bind(prepared, i + 1, Objects.requireNonNull(parameters.get(name), name));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /// The first row there is.
    public <T> Optional<T> find(String statement, Map<String, ?> parameters, RowReader<T> reader) {
        return list(statement, parameters, reader).stream().findFirst();
    }

    private void writeWhatChanged() {
        if (transactions.getTransactionKey() != null && !transactions.getRollbackOnly()) {
            entities.flush();
        }
    }

    static Parsed parse(String statement) {
        if (!statement.startsWith("SELECT ")) {
            throw new IllegalArgumentException("Only what reads: " + statement);
        }
        Matcher matcher = PARAMETER.matcher(statement);
        List<String> names = new ArrayList<>();
        String text = matcher.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new Parsed(text, List.copyOf(names));
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case Instant moment -> statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(index, constant.name());
            case Collection<?> values -> statement.setArray(index, array(statement, values));
            default -> statement.setObject(index, value);
        }
    }

    private static java.sql.Array array(PreparedStatement statement, Collection<?> values) throws SQLException {
        Object[] elements = values.stream()
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value)
                .toArray();
        boolean areIds = values.stream().allMatch(UUID.class::isInstance);
        boolean areNumbers = values.stream().allMatch(Integer.class::isInstance);
        return statement.getConnection().createArrayOf(areIds ? "uuid" : areNumbers ? "int4" : "text", elements);
    }
}
