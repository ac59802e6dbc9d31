package pl.partycypacja.recruitment.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.domain.KeyDateKind;
import pl.partycypacja.recruitment.domain.KeyDates;

/// Writes the dates of recruitments as iCalendar.
@ApplicationScoped
class RecruitmentCalendar {

    static final String MEDIA_TYPE = CalendarFiles.MEDIA_TYPE;

    private final CalendarFiles files;

    RecruitmentCalendar(CalendarFiles files) {
        this.files = files;
    }

    String write(List<KeyDates.Entry> entries) {
        return files.write(entries.stream().map(RecruitmentCalendar::event).toList());
    }

    /// The same as long as the date is the same one, wherever it moves; labels are unique within a recruitment.
    private static String uid(KeyDates.Entry entry) {
        String which = entry.kind() == KeyDateKind.OTHER
                ? "OTHER-"
                        + Sha256.hex(entry.label().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16)
                : entry.kind().name();
        return entry.recruitmentId() + "-" + which + "@partycypacja";
    }

    private static CalendarEvent event(KeyDates.Entry entry) {
        LocalDate day = entry.date().firstDay();
        @Nullable LocalTime time = entry.time();
        String title = entry.recruitmentName() + " – " + entry.label();
        CalendarEvent.Status status =
                entry.isCancelled() ? CalendarEvent.Status.CANCELLED : CalendarEvent.Status.CONFIRMED;
        return time == null
                ? CalendarEvent.onDay(uid(entry), entry.sequence(), status, title, day, entry.updatedAt())
                : CalendarEvent.at(
                        uid(entry), entry.sequence(), status, title, Warsaw.at(day, time), entry.updatedAt());
    }
}
