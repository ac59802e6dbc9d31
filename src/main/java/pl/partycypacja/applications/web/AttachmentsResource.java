package pl.partycypacja.applications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.Application;
import pl.partycypacja.applications.domain.ApplicationDirectory;
import pl.partycypacja.applications.domain.Attachment;
import pl.partycypacja.applications.domain.Attachments;
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

@Path("/api/v1/applications/{id}/attachments")
@Tag(name = "Zgłoszenia")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class AttachmentsResource {

    private final Attachments attachments;
    private final ApplicationDirectory directory;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    AttachmentsResource(
            Attachments attachments,
            ApplicationDirectory directory,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.attachments = attachments;
        this.directory = directory;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listAttachments", summary = "Załączniki zgłoszenia")
    public Page<AttachmentResponse> list(@PathParam("id") UUID id) {
        Seen<Application> application = directory.open(id, caller.get());
        return Page.whole(attachments.list(application).stream()
                .map(AttachmentResponse::from)
                .toList());
    }

    @POST
    @Command
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAttachment",
            summary = "Dodaj załącznik",
            description =
                    "PDF, PNG, JPEG, DOCX lub ODT, rozpoznawane po treści; do 10 MB każdy, do 30 MB razem (APP-10).")
    public RestResponse<AttachmentResponse> add(
            @PathParam("id") UUID id,
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("kind") @Size(max = 60) @Nullable String kind) {
        Seen<Application> application = directory.open(id, caller.get());
        Attachment attachment = attachments.add(application, kind, file.fileName(), UploadedFile.read(file));
        return Created.at(
                "/api/v1/applications/" + id + "/attachments/" + attachment.id(), AttachmentResponse.from(attachment));
    }

    @GET
    @Path("/{attachmentId}")
    @Query
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadAttachment",
            summary = "Pobierz załącznik",
            description = "Zawsze jako plik do zapisania, nigdy do wyświetlenia w przeglądarce.")
    @FileAnswer(maxLength = 10_485_760)
    public RestResponse<byte[]> download(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        Attachment attachment = attachments.get(directory.open(id, caller.get()), attachmentId);
        return Download.of(
                attachment.file().fileName(), attachment.file().sha256(), attachments.readContent(attachment));
    }

    @DELETE
    @Path("/{attachmentId}")
    @Command
    @Operation(
            operationId = "removeAttachment",
            summary = "Usuń załącznik",
            description = "`If-Match` to ETag zgłoszenia.")
    public void remove(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        attachments.remove(directory.open(id, caller.get()), attachmentId, preconditions::requireVersion);
    }
}
