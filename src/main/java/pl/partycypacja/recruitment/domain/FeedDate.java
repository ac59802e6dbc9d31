package pl.partycypacja.recruitment.domain;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.Row;
import pl.partycypacja.platform.values.PartialDate;

/// A date of a published recruitment, as calendar clients are fed it (REC-1).
///
/// @param sequence grows with each change of the recruitment
/// @param time of day in Warsaw; only a closing can have one
public record FeedDate(
        UUID recruitmentId,
        String recruitmentName,
        long sequence,
        KeyDateKind kind,
        String label,
        PartialDate date,
        @Nullable LocalTime time,
        boolean isCancelled,
        Instant updatedAt) {

    static FeedDate read(Row row) throws SQLException {
        String time = row.findText(7);
        return new FeedDate(
                row.id(1),
                row.text(2),
                row.big(3),
                row.constant(4, KeyDateKind.class),
                row.text(5),
                PartialDate.parse(row.text(6)),
                time == null ? null : LocalTime.parse(time),
                row.bool(8),
                row.moment(9));
    }
}
