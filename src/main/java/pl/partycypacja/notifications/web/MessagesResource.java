package pl.partycypacja.notifications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.notifications.domain.MessageDirectory;
import pl.partycypacja.notifications.domain.Outbox;
import pl.partycypacja.notifications.domain.OutboxMessage;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// What was sent to whom, for staff (NOT-1).
@Path("/api/v1/messages")
@Tag(name = "Wiadomości")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    private final MessageDirectory directory;
    private final Outbox outbox;
    private final CurrentCaller caller;

    MessagesResource(MessageDirectory directory, Outbox outbox, CurrentCaller caller) {
        this.directory = directory;
        this.outbox = outbox;
        this.caller = caller;
    }

    @GET
    @Query
    @Operation(
            operationId = "listMessages",
            summary = "Wysłane wiadomości",
            description = "Koordynator widzi te, które dotyczą jego programów (NOT-1). Sortowanie: `createdAt`.")
    public Page<MessageSummary> list(@BeanParam PageRequest page, @BeanParam @Valid MessageFilters filters) {
        return directory.list(page, filters.toFilter(), caller.get()).map(MessageSummary::from);
    }

    @GET
    @Path("/{id}")
    @Query
    @Operation(operationId = "getMessage", summary = "Pokaż wiadomość")
    public MessageResponse get(@PathParam("id") UUID id) {
        return MessageResponse.from(directory.open(id, caller.get()).thing());
    }

    @POST
    @Path("/{id}/resend")
    @Command
    @Operation(
            operationId = "resendMessage",
            summary = "Wyślij wiadomość ponownie",
            description =
                    "Powstaje nowa, o tej samej treści i na ten sam adres. Wiadomości z tokenem nie da się powtórzyć.")
    public RestResponse<MessageResponse> resend(@PathParam("id") UUID id) {
        OutboxMessage again = outbox.resend(directory.open(id, caller.get()));
        return Created.at("/api/v1/messages/" + again.id(), MessageResponse.from(again));
    }
}
