package pl.partycypacja.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.documents.CalendarEvent.Status;

class CalendarFilesTest {

    private static final Instant UPDATED = Instant.parse("2026-01-02T03:04:05Z");
    private static final CalendarEvent MEETING = CalendarEvent.at(
            "uid-1@partycypacja", 3, Status.CONFIRMED, "Spotkanie", Instant.parse("2026-06-20T08:00:00Z"), UPDATED);

    /// The file's lines, with those that RFC 5545 folds put together again.
    private static List<String> lines(CalendarEvent... events) {
        return List.of(
                new CalendarFiles().write(List.of(events)).replace("\r\n ", "").split("\r\n", -1));
    }

    @Test
    @DisplayName("EVT-10: a moment is in the time of Warsaw, whose zone stands in the file")
    void moment() {
        assertThat(lines(MEETING))
                .startsWith("BEGIN:VCALENDAR")
                .contains(
                        "VERSION:2.0",
                        "METHOD:PUBLISH",
                        "TZID:Europe/Warsaw",
                        "BEGIN:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART;TZID=Europe/Warsaw:20260620T100000",
                        "SUMMARY:Spotkanie",
                        "UID:uid-1@partycypacja",
                        "SEQUENCE:3",
                        "STATUS:CONFIRMED",
                        "DTSTAMP:20260102T030405Z")
                .noneMatch(line -> line.startsWith("DTEND") || line.startsWith("LOCATION"));
    }

    @Test
    @DisplayName("EVT-10: in winter the same zone is an hour behind")
    void winter() {
        CalendarEvent event =
                CalendarEvent.at("u", 0, Status.TENTATIVE, "Z", Instant.parse("2026-12-20T08:00:00Z"), UPDATED);
        assertThat(lines(event)).contains("DTSTART;TZID=Europe/Warsaw:20261220T090000", "STATUS:TENTATIVE");
    }

    @Test
    @DisplayName("EVT-10: a day is a day, in no zone")
    void day() {
        assertThat(lines(CalendarEvent.onDay("u", 0, Status.CANCELLED, "Wyniki", LocalDate.of(2026, 5, 4), UPDATED)))
                .contains("DTSTART;VALUE=DATE:20260504", "STATUS:CANCELLED");
    }

    @Test
    @DisplayName("EVT-10: an end and a place, when there are any")
    void endAndPlace() {
        assertThat(lines(MEETING.until(Instant.parse("2026-06-20T14:30:00Z"), "Rynek 1, Żółwin; sala 2")))
                .contains("DTEND;TZID=Europe/Warsaw:20260620T163000", "LOCATION:Rynek 1\\, Żółwin\\; sala 2");
    }

    @Test
    @DisplayName("RFC 5545: no title writes lines of its own")
    void escaped() {
        CalendarEvent event = CalendarEvent.onDay(
                "u", 0, Status.CONFIRMED, "a\nSTATUS:CANCELLED, b; c\\d", LocalDate.of(2026, 5, 4), UPDATED);
        assertThat(lines(event))
                .contains("SUMMARY:a\\nSTATUS:CANCELLED\\, b\\; c\\\\d", "STATUS:CONFIRMED")
                .doesNotContain("STATUS:CANCELLED");
    }

    @Test
    @DisplayName("EVT-10: for one person the sequence grows with their steps too, and the latest change counts")
    void forPerson() {
        Instant later = UPDATED.plusSeconds(60);
        CalendarEvent own = MEETING.forPerson(2, later, Status.TENTATIVE);
        assertThat(own.sequence()).isEqualTo(5);
        assertThat(own.status()).isEqualTo(Status.TENTATIVE);
        assertThat(own.updatedAt()).isEqualTo(later);
        assertThat(own.uid()).isEqualTo(MEETING.uid());
        assertThat(MEETING.forPerson(0, UPDATED.minusSeconds(60), Status.CONFIRMED))
                .isEqualTo(MEETING);
    }

    @Test
    @DisplayName("a calendar of several events holds each of them, one of none is a calendar too")
    void several() {
        CalendarEvent other =
                CalendarEvent.onDay("u", 0, Status.CONFIRMED, "Wyniki", LocalDate.of(2026, 5, 4), UPDATED);
        assertThat(lines(MEETING, other)).filteredOn("BEGIN:VEVENT"::equals).hasSize(2);
        assertThat(lines()).contains("BEGIN:VCALENDAR", "END:VCALENDAR").doesNotContain("BEGIN:VEVENT");
    }
}
