package pl.partycypacja.events.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.events.domain.EventTickets;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationDirectory;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.QrCode;
import pl.partycypacja.platform.http.ETags;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Tickets: what people who have a place show at the door (EVT-9).
@Path("/api/v1")
@Tag(name = "Obecność")
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class TicketsResource {

    private static final String PNG = "image/png";

    private final RegistrationDirectory registrations;
    private final EventTickets tickets;
    private final CurrentCaller caller;

    TicketsResource(RegistrationDirectory registrations, EventTickets tickets, CurrentCaller caller) {
        this.registrations = registrations;
        this.tickets = tickets;
        this.caller = caller;
    }

    @GET
    @Path("/registrations/{id}/ticket.png")
    @Query
    @Produces(PNG)
    @Operation(
            operationId = "getEventTicket",
            summary = "Bilet jako kod QR",
            description =
                    "JWT podpisany ES256 (`typ` `ticket+jwt`, `sub` zapis, `aud` wydarzenie, `exp` koniec wydarzenia);"
                            + " kto ma klucze z `/.well-known/jwks.json`, sprawdza go bez sieci. Bez miejsca: 409.")
    @FileAnswer(maxLength = 100_000, dependsOnState = true)
    public RestResponse<byte[]> ticket(@PathParam("id") UUID id) {
        Seen<Registration> seen = registrations.open(id, caller.get());
        byte[] png = QrCode.of(tickets.issue(seen)).png();
        Registration registration = seen.thing();
        // The tag does not depend on the bytes: each signature differs, though it is the same ticket.
        byte[] identity = (registration.id() + " " + registration.event().endsAt()).getBytes(StandardCharsets.UTF_8);
        return RestResponse.ResponseBuilder.ok(png)
                .header("ETag", "W/" + ETags.of(registration.version(), identity))
                .build();
    }
}
