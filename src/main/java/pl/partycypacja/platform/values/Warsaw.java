package pl.partycypacja.platform.values;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The civil time of every deadline (REC-2).
public final class Warsaw {

    public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter POLISH_DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("pl", "PL"));

    private Warsaw() {}

    /// The first moment of a day.
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// The first moment after a day: the exclusive end of whatever lasts to the day's last moment.
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /// A wall-clock time on a day. A time that the clocks skip in spring is moved forward by the gap; one that
    /// comes twice in autumn is the earlier of the two.
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    /// The same wall-clock time so many days later.
    public static Instant plusDays(Instant moment, long days) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZONE).plusDays(days);
        return at(local.toLocalDate(), local.toLocalTime());
    }

    /// A day as people read it in Polish: `28 kwietnia 2023`.
    public static String polish(LocalDate day) {
        return POLISH_DAY.format(day);
    }

    /// As people read it: `2021-04-20 10:00`.
    public static String text(Instant moment) {
        return TEXT.format(moment.atZone(ZONE));
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
