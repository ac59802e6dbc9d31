package pl.partycypacja.platform.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// A row of an answer, column by column from the first (1). What may be null is asked for by `find`.
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public UUID id(int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public @Nullable UUID findId(int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public String text(int column) throws SQLException {
        return rows.getString(column);
    }

    public @Nullable String findText(int column) throws SQLException {
        return rows.getString(column);
    }

    public boolean bool(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    public @Nullable Integer findNumber(int column) throws SQLException {
        return rows.getObject(column, Integer.class);
    }

    public long big(int column) throws SQLException {
        return rows.getLong(column);
    }

    public LocalDate day(int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public Instant moment(int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant findMoment(int column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public <E extends Enum<E>> E constant(int column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, rows.getString(column));
    }

    public List<String> texts(int column) throws SQLException {
        Array array = rows.getArray(column);
        return List.of((String[]) array.getArray());
    }

    public <E extends Enum<E>> List<E> constants(int column, Class<E> type) throws SQLException {
        return texts(column).stream().map(name -> Enum.valueOf(type, name)).toList();
    }

    /// A document, as an entity of the same table has it.
    public <T> T json(int column, Class<T> type) throws SQLException {
        return StoredJson.read(rows.getString(column), type);
    }

    /// A day, a month or nothing, as documents write them.
    public @Nullable PartialDate findPartialDate(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : PartialDate.parse(text);
    }

    /// A day that is kept as text.
    public @Nullable LocalDate findDayText(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    public @Nullable LocalTime findTime(int column) throws SQLException {
        return rows.getObject(column, LocalTime.class);
    }
}
