package pl.partycypacja.events.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.CalendarFeeds;
import pl.partycypacja.events.domain.EventCalendars;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.http.PrivateAnswer;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;

/// Events as iCalendar files: one event, all that are published, and those of one person (EVT-10).
@Path("/api/v1")
@Tag(name = "Kalendarz")
public class EventCalendarsResource {

    private static final int MAX_LENGTH = 10_000_000;

    private final EventDirectory events;
    private final EventCalendars calendars;
    private final CalendarFeeds feeds;
    private final CurrentCaller caller;

    EventCalendarsResource(EventDirectory events, EventCalendars calendars, CalendarFeeds feeds, CurrentCaller caller) {
        this.events = events;
        this.calendars = calendars;
        this.feeds = feeds;
        this.caller = caller;
    }

    @GET
    @Path("/events/{id}/event.ics")
    @PermitAll
    @Query
    @Produces(CalendarFiles.MEDIA_TYPE)
    @Operation(
            operationId = "getEventCalendar",
            summary = "Wydarzenie jako plik iCalendar",
            description =
                    "Każde spotkanie ma stały `UID` i rosnące `SEQUENCE`; odwołane ma `STATUS:CANCELLED` (EVT-10).")
    @FileAnswer(maxLength = MAX_LENGTH)
    public String event(@PathParam("id") UUID id) {
        return calendars.write(events.open(id, caller.get()).thing());
    }

    @GET
    @Path("/events/calendar.ics")
    @PermitAll
    @Query
    @Produces(CalendarFiles.MEDIA_TYPE)
    @Operation(
            operationId = "getEventsCalendar",
            summary = "Kalendarz wydarzeń do subskrypcji (iCalendar)",
            description = "Wszystkie opublikowane wydarzenia albo wydarzenia jednego programu; odwołane mają"
                    + " `STATUS:CANCELLED`.")
    @FileAnswer(maxLength = MAX_LENGTH)
    public String all(
            @QueryParam("programme") @Size(max = 200) @Parameter(description = "`slug` programu.") @Nullable
                    String programme) {
        return calendars.writePublished(programme);
    }

    @GET
    @Path("/calendar-feeds/{secret}/calendar.ics")
    @PermitAll
    @PrivateAnswer
    @Query
    @Produces(CalendarFiles.MEDIA_TYPE)
    @Operation(
            operationId = "readCalendarFeed",
            summary = "Własny kalendarz (iCalendar)",
            description = "Dla programu kalendarza, bez logowania: tajny jest adres.")
    @FileAnswer(maxLength = MAX_LENGTH)
    public String read(
            @PathParam("secret") @Size(max = 100) @Parameter(description = "Z adresu, który daje `createCalendarFeed`.")
                    String secret) {
        return feeds.read(secret);
    }
}
