package pl.partycypacja.platform.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Dates as clients write them, within the years that the system deals in: 1900 to 2199.
public final class CivilDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int TIME_LENGTH = "HH:mm".length();

    private CivilDates() {}

    /// @param text `YYYY-MM-DD`
    /// @throws DateTimeException when there is no such day, or it is out of range
    public static LocalDate parse(String text) {
        return inRange(LocalDate.parse(text));
    }

    /// @param text RFC 3339
    /// @throws DateTimeException when there is no such moment, or it is out of range
    public static Instant parseInstant(String text) {
        Instant moment = Instant.parse(text);
        inRange(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }

    /// @param text `HH:mm`, from 00:00 to 23:59
    /// @throws DateTimeException when there is no such time
    public static LocalTime parseTime(String text) {
        if (text.length() != TIME_LENGTH) {
            throw new DateTimeException("not HH:mm");
        }
        return LocalTime.parse(text);
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
        return day;
    }
}
