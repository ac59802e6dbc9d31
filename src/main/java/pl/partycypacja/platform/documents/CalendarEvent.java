package pl.partycypacja.platform.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Warsaw;

/// An entry of a calendar file.
///
/// @param uid the same as long as it is the same event, wherever it moves
/// @param sequence grows with every change
/// @param start a day, or a moment in the time of Warsaw
/// @param end null where there is none, or it is the day
/// @param place an address or a link
public record CalendarEvent(
        String uid,
        long sequence,
        Status status,
        String title,
        Temporal start,
        @Nullable Temporal end,
        @Nullable String place,
        Instant updatedAt) {

    /// Whether it happens.
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    public static CalendarEvent onDay(
            String uid, long sequence, Status status, String title, LocalDate day, Instant updatedAt) {
        return new CalendarEvent(uid, sequence, status, title, day, null, null, updatedAt);
    }

    public static CalendarEvent at(
            String uid, long sequence, Status status, String title, Instant moment, Instant updatedAt) {
        return new CalendarEvent(uid, sequence, status, title, moment.atZone(Warsaw.ZONE), null, null, updatedAt);
    }

    /// The same, as it is for one person.
    ///
    /// @param steps of theirs, which calendars follow too
    /// @param changedAt when the last of them was
    public CalendarEvent forPerson(long steps, Instant changedAt, Status own) {
        Instant latest = changedAt.isAfter(updatedAt) ? changedAt : updatedAt;
        return new CalendarEvent(uid, sequence + steps, own, title, start, end, place, latest);
    }

    /// From one moment to another, somewhere.
    public CalendarEvent until(Instant moment, String where) {
        return new CalendarEvent(uid, sequence, status, title, start, moment.atZone(Warsaw.ZONE), where, updatedAt);
    }
}
