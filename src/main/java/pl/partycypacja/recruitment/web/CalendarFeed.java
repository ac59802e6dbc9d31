package pl.partycypacja.recruitment.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.text.Sha256;
import pl.partycypacja.platform.time.Warsaw;
import pl.partycypacja.recruitment.domain.KeyDate;
import pl.partycypacja.recruitment.domain.KeyDates;

/// Writes the dates of recruitments as iCalendar (RFC 5545) with the full VTIMEZONE of Warsaw.
@ApplicationScoped
class CalendarFeed {

    static final String MEDIA_TYPE = "text/calendar";

    private static final String TIME_ZONE_UPDATES = "net.fortuna.ical4j.timezone.update.enabled";

    static {
        // The library would otherwise ask the network for newer time zones.
        System.setProperty(TIME_ZONE_UPDATES, "false");
    }

    private final TimeZone warsaw = Objects.requireNonNull(
            TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Warsaw.ZONE.getId()));

    String write(List<KeyDates.Entry> entries) {
        Calendar calendar = new Calendar();
        calendar.withProdId("-//Partycypacja API//PL")
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withProperty(ImmutableMethod.PUBLISH)
                .withComponent(warsaw.getVTimeZone());
        entries.forEach(entry -> calendar.withComponent(event(entry)));
        try (StringWriter text = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same as long as the date is the same one, wherever it moves; labels are unique within a recruitment.
    private static String uid(KeyDates.Entry entry) {
        String which = entry.kind() == KeyDate.Kind.OTHER
                ? "OTHER-"
                        + Sha256.hex(entry.label().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16)
                : entry.kind().name();
        return entry.recruitmentId() + "-" + which + "@partycypacja";
    }

    private VEvent event(KeyDates.Entry entry) {
        LocalDate day = entry.date().firstDay();
        @Nullable LocalTime time = entry.time();
        String title = entry.recruitmentName() + " – " + entry.label();
        VEvent event = time == null
                ? new VEvent(day, title)
                : new VEvent(Warsaw.at(day, time).atZone(Warsaw.ZONE), title);
        event.withProperty(new Uid(uid(entry)));
        event.withProperty(new Sequence(Math.toIntExact(entry.sequence())));
        event.withProperty(new Status(entry.isCancelled() ? "CANCELLED" : "CONFIRMED"));
        event.getDateStamp().ifPresent(event::remove);
        event.withProperty(new DtStamp(entry.updatedAt()));
        return event;
    }
}
