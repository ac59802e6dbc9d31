package pl.partycypacja.events.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.EventDocument;
import pl.partycypacja.events.domain.EventDocuments;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.UploadedFile;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Download;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// The documents of events: programmes, maps, presentations.
@Path("/api/v1")
@Tag(name = "Wydarzenia")
public class EventDocumentsResource {

    private final EventDirectory events;
    private final EventDocuments documents;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    EventDocumentsResource(
            EventDirectory events, EventDocuments documents, CurrentCaller caller, Preconditions preconditions) {
        this.events = events;
        this.documents = documents;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/events/{id}/documents")
    @PermitAll
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listEventDocuments", summary = "Dokumenty wydarzenia")
    public Page<EventDocumentResponse> list(@PathParam("id") UUID id) {
        return Page.whole(documents.listOf(events.open(id, caller.get())).stream()
                .map(EventDocumentResponse::from)
                .toList());
    }

    @POST
    @Path("/events/{id}/documents")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addEventDocument",
            summary = "Dodaj dokument wydarzenia",
            description = "PDF, PNG, JPEG, DOCX lub ODT, rozpoznawane po treści; do 10 MB każdy, do 20 dokumentów.")
    public RestResponse<EventDocumentResponse> add(
            @PathParam("id") UUID id, @RestForm("file") @NotNull FileUpload file) {
        Seen<Event> event = events.open(id, caller.get());
        EventDocument document = documents.add(event, file.fileName(), UploadedFile.read(file));
        return Created.at("/api/v1/events/" + id + "/documents/" + document.id(), EventDocumentResponse.from(document));
    }

    @GET
    @Path("/events/{id}/documents/{documentId}")
    @PermitAll
    @Query
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadEventDocument",
            summary = "Pobierz dokument wydarzenia",
            description = "Zawsze jako plik do zapisania, nigdy do wyświetlenia w przeglądarce.")
    @FileAnswer(maxLength = 10_485_760)
    public RestResponse<byte[]> download(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        EventDocument document = documents.get(events.open(id, caller.get()), documentId);
        return Download.of(document.file().fileName(), document.file().sha256(), documents.readContent(document));
    }

    @DELETE
    @Path("/events/{id}/documents/{documentId}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(
            operationId = "removeEventDocument",
            summary = "Usuń dokument wydarzenia",
            description = "`If-Match` to ETag wydarzenia.")
    public void remove(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        documents.remove(events.open(id, caller.get()), documentId, preconditions::requireVersion);
    }
}
