package pl.partycypacja.events.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.events.domain.CalendarFeed;
import pl.partycypacja.events.domain.CalendarFeeds;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.http.PublicAddress;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// The address of a person's own calendar (EVT-10).
@Path("/api/v1/me/calendar-feed")
@Tag(name = "Kalendarz")
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class CalendarFeedResource {

    private final CalendarFeeds feeds;
    private final PublicAddress address;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    CalendarFeedResource(
            CalendarFeeds feeds, PublicAddress address, CurrentCaller caller, Preconditions preconditions) {
        this.feeds = feeds;
        this.address = address;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    private CalendarFeedResponse respond(CalendarFeed feed) {
        return new CalendarFeedResponse(
                address.of("/api/v1/calendar-feeds/" + feed.secret() + "/calendar.ics"),
                feed.createdAt(),
                feed.version());
    }

    @GET
    @Query
    @Operation(
            operationId = "getCalendarFeed",
            summary = "Adres własnego kalendarza",
            description = "404, dopóki się go nie utworzy (`createCalendarFeed`).")
    public CalendarFeedResponse get() {
        return respond(feeds.getOf(caller.get().requireAccountId()));
    }

    @POST
    @Command
    @Operation(
            operationId = "createCalendarFeed",
            summary = "Utwórz adres własnego kalendarza",
            description = "Wydarzenia, na które się zapisano. Poprzedni adres przestaje działać.")
    public RestResponse<CalendarFeedResponse> create() {
        return Created.at(
                "/api/v1/me/calendar-feed", respond(feeds.make(caller.get().requireAccountId())));
    }

    @DELETE
    @Command
    @Operation(
            operationId = "deleteCalendarFeed",
            summary = "Unieważnij adres własnego kalendarza",
            description = "`If-Match` z ETag odczytanego adresu.")
    public void delete() {
        feeds.remove(caller.get().requireAccountId(), preconditions::requireVersion);
    }
}
