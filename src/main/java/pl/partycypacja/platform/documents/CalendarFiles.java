package pl.partycypacja.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import pl.partycypacja.platform.values.Warsaw;

/// Writes events as an iCalendar file (RFC 5545) with the full VTIMEZONE of Warsaw.
@ApplicationScoped
public class CalendarFiles {

    public static final String MEDIA_TYPE = "text/calendar";

    private static final String TIME_ZONE_UPDATES = "net.fortuna.ical4j.timezone.update.enabled";

    static {
        // The library would otherwise ask the network for newer time zones.
        System.setProperty(TIME_ZONE_UPDATES, "false");
    }

    private final TimeZone warsaw = Objects.requireNonNull(
            TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Warsaw.ZONE.getId()));

    public String write(List<CalendarEvent> events) {
        Calendar calendar = new Calendar();
        calendar.withProdId("-//Partycypacja API//PL")
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withProperty(ImmutableMethod.PUBLISH)
                .withComponent(warsaw.getVTimeZone());
        events.forEach(event -> calendar.withComponent(entry(event)));
        try (StringWriter text = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent entry(CalendarEvent event) {
        VEvent entry = event.end() == null
                ? new VEvent(event.start(), event.title())
                : new VEvent(event.start(), event.end(), event.title());
        entry.withProperty(new Uid(event.uid()));
        entry.withProperty(new Sequence(Math.toIntExact(event.sequence())));
        entry.withProperty(new Status(event.status().name()));
        if (event.place() != null) {
            entry.withProperty(new Location(event.place()));
        }
        entry.getDateStamp().ifPresent(entry::remove);
        entry.withProperty(new DtStamp(event.updatedAt()));
        return entry;
    }
}
