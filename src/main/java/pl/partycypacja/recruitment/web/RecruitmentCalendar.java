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
import pl.partycypacja.recruitment.domain.FeedDate;
import pl.partycypacja.recruitment.domain.KeyDateKind;

/// Writes the dates of recruitments as iCalendar.
@ApplicationScoped
class RecruitmentCalendar {

    private final CalendarFiles files;

    RecruitmentCalendar(CalendarFiles files) {
        this.files = files;
    }

    String write(List<FeedDate> dates) {
        return files.write(dates.stream().map(RecruitmentCalendar::event).toList());
    }

    /// Names a date for good, so that calendar clients move it when the recruitment does: its kind, or of other
    /// dates the label, which no two dates of a recruitment share.
    private static String uid(FeedDate date) {
        String which = date.kind() == KeyDateKind.OTHER
                ? "OTHER-"
                        + Sha256.hex(date.label().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16)
                : date.kind().name();
        return date.recruitmentId() + "-" + which + "@partycypacja";
    }

    private static CalendarEvent event(FeedDate date) {
        LocalDate day = date.date().firstDay();
        @Nullable LocalTime time = date.time();
        String title = date.recruitmentName() + " – " + date.label();
        CalendarEvent.Status status =
                date.isCancelled() ? CalendarEvent.Status.CANCELLED : CalendarEvent.Status.CONFIRMED;
        return time == null
                ? CalendarEvent.onDay(uid(date), date.sequence(), status, title, day, date.updatedAt())
                : CalendarEvent.at(uid(date), date.sequence(), status, title, Warsaw.at(day, time), date.updatedAt());
    }
}
