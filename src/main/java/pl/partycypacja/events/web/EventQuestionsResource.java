package pl.partycypacja.events.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.EventQuestions;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// What an event asks people who sign up: a form like a recruitment's (REC-5).
@Path("/api/v1")
@Tag(name = "Wydarzenia")
@Produces(MediaType.APPLICATION_JSON)
public class EventQuestionsResource {

    static final String QUESTIONS = "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"topic\":"
            + "{\"type\":\"string\",\"title\":\"O czym chcesz rozmawiać?\",\"maxLength\":500,\"x-order\":1}}}";

    private final EventDirectory directory;
    private final EventQuestions questions;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    EventQuestionsResource(
            EventDirectory directory, EventQuestions questions, CurrentCaller caller, Preconditions preconditions) {
        this.directory = directory;
        this.questions = questions;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/events/{id}/questions")
    @PermitAll
    @Query
    @Operation(
            operationId = "getEventQuestions",
            summary = "Pytania do zapisujących się",
            description = "JSON Schema 2020-12; etykiety w `title`, kolejność pól w `x-order`.")
    public EventQuestionsResponse questions(@PathParam("id") UUID id) {
        return EventQuestionsResponse.from(directory.open(id, caller.get()).thing());
    }

    @PUT
    @Path("/events/{id}/questions")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setEventQuestions",
            summary = "Ustal pytania do zapisujących się",
            description =
                    "Formularz jak w naborach: etykiety w `title`, kolejność w `x-order`. Nie zmienia się, gdy ktoś się"
                            + " już zapisał.")
    public EventQuestionsResponse setQuestions(
            @PathParam("id") UUID id, @NotNull @Valid EventQuestionsRequest request) {
        Seen<Event> event = directory.open(id, caller.get());
        questions.set(event, request.schema(), preconditions::requireVersion);
        return EventQuestionsResponse.from(event.thing());
    }
}
