package pl.partycypacja.applications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.applications.domain.Application;
import pl.partycypacja.applications.domain.ApplicationDirectory;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

@Path("/api/v1/applications/{id}/submitted-content")
@Tag(name = "Zgłoszenia")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class SubmittedContentResource {

    private final ApplicationDirectory directory;
    private final CurrentCaller caller;

    SubmittedContentResource(ApplicationDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSubmittedContent",
            summary = "Złożona treść, co do bajtu",
            description = "Kanoniczny JSON (RFC 8785); SHA-256 tych bajtów to `contentSha256` zgłoszenia (APP-3).")
    @APIResponse(
            responseCode = "200",
            description = "Złożona treść.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = Object.class)))
    public RestResponse<byte[]> get(@PathParam("id") UUID id) {
        Application application = directory.open(id, caller.get()).thing();
        byte[] content = application.content();
        if (content == null) {
            throw new NotFound();
        }
        return RestResponse.ResponseBuilder.ok(content)
                .header("ETag", "\"" + application.contentSha256() + "\"")
                .build();
    }
}
