package pl.partycypacja.recruitment.domain;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.Row;
import pl.partycypacja.platform.values.PartialDate;

/// A date that anyone may plan by: that of a recruitment, or an event. It is read from a view in the database,
/// so that recruitments and events need not know each other.
///
/// @param label the name of a recruitment's date, or the kind of an event
/// @param time of day in Warsaw; null for a whole day
public record CalendarEntry(
        UUID id,
        @Nullable UUID recruitmentId,
        @Nullable UUID eventId,
        UUID programmeId,
        String title,
        CalendarEntryKind kind,
        String label,
        PartialDate date,
        LocalDate firstDay,
        @Nullable LocalTime time) {

    static final String COLUMNS =
            "c.id, c.recruitment_id, c.event_id, c.programme_id, c.title, c.kind, c.label, c.date_text,"
                    + " c.first_day, c.time_of_day";

    static CalendarEntry read(Row row) throws SQLException {
        return new CalendarEntry(
                row.id(1),
                row.findId(2),
                row.findId(3),
                row.id(4),
                row.text(5),
                row.constant(6, CalendarEntryKind.class),
                row.text(7),
                PartialDate.parse(row.text(8)),
                row.day(9),
                row.findTime(10));
    }
}
