package pl.partycypacja.events.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventSession;
import pl.partycypacja.platform.documents.PdfDocuments;
import pl.partycypacja.platform.documents.QrCode;
import pl.partycypacja.platform.http.PublicAddress;
import pl.partycypacja.platform.values.Warsaw;

/// Draws what is printed about events: lists to sign, and certificates (EVT-9).
@ApplicationScoped
class EventPrintouts {

    /// How many signatures fit beside each other on a page.
    private static final int COLUMNS = 6;

    private static final int MINUTES_AN_HOUR = 60;

    private final PdfDocuments documents;
    private final PublicAddress address;

    EventPrintouts(PdfDocuments documents, PublicAddress address) {
        this.documents = documents;
        this.address = address;
    }

    /// A list with room for a signature at each session. People stand in it by name, in Polish order.
    byte[] attendanceSheet(Event event, List<EventRegistrationLine> lines) {
        Comparator<Object> polish = Collator.getInstance(Locale.of("pl", "PL"));
        List<EventRegistrationLine> sorted = lines.stream()
                .sorted(Comparator.comparing(
                        (EventRegistrationLine line) -> Objects.requireNonNullElse(line.person(), ""), polish))
                .toList();
        return documents.render(
                "attendance-sheet",
                Map.of(
                        "event",
                        event.title(),
                        "when",
                        event.isDated() ? period(event) : "–",
                        "pages",
                        columns(event.details().sessions()),
                        "people",
                        IntStream.range(0, sorted.size())
                                .mapToObj(i -> row(i + 1, sorted.get(i)))
                                .toList()),
                event.updatedAt());
    }

    private static Map<String, String> row(int number, EventRegistrationLine line) {
        return Map.of(
                "number",
                Integer.toString(number),
                "name",
                Objects.requireNonNullElse(line.person(), "–"),
                "organisation",
                Objects.requireNonNullElse(line.organisation(), ""));
    }

    /// The headings of each page: of 8 sessions, 6 stand on the first page and 2 on the second.
    private static List<List<String>> columns(List<EventSession> sessions) {
        return IntStream.iterate(0, from -> from < sessions.size(), from -> from + COLUMNS)
                .mapToObj(from -> sessions.subList(from, Math.min(from + COLUMNS, sessions.size())).stream()
                        .map(session -> Warsaw.text(session.startsAt()))
                        .toList())
                .toList();
    }

    /// @param said what the certificate says
    byte[] certificate(Event event, CertificateResponse said) {
        String link = address.of("/api/v1/certificates/" + said.code());
        return documents.render(
                "certificate",
                Map.of(
                        "person",
                        Objects.requireNonNullElse(said.person(), "–"),
                        "event",
                        said.event(),
                        "organiser",
                        Objects.requireNonNullElse(said.organiser(), "–"),
                        "when",
                        period(event),
                        "hours",
                        hours(said.attendedMinutes()),
                        "code",
                        said.code(),
                        "link",
                        link,
                        "qr",
                        "data:image/png;base64,"
                                + Base64.getEncoder()
                                        .encodeToString(QrCode.of(link).png())),
                event.endsAt());
    }

    /// The days of an event: `28 kwietnia 2023`, or `28 kwietnia 2023 – 29 kwietnia 2023`.
    static String period(Event event) {
        LocalDate first = LocalDate.ofInstant(event.startsAt(), Warsaw.ZONE);
        LocalDate last = LocalDate.ofInstant(event.endsAt(), Warsaw.ZONE);
        return first.equals(last) ? Warsaw.polish(first) : Warsaw.polish(first) + " – " + Warsaw.polish(last);
    }

    /// `12 godz.`, `1 godz. 30 min`.
    static String hours(int minutes) {
        int rest = minutes % MINUTES_AN_HOUR;
        return minutes / MINUTES_AN_HOUR + " godz." + (rest == 0 ? "" : " " + rest + " min");
    }
}
