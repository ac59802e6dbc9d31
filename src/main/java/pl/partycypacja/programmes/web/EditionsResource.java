package pl.partycypacja.programmes.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.domain.Edition;
import pl.partycypacja.programmes.domain.EditionDetails;
import pl.partycypacja.programmes.domain.EditionDirectory;
import pl.partycypacja.programmes.domain.Editions;

/// One edition, for readers and for coordinators.
@Path("/api/v1")
@Tag(name = "Programy")
@Produces(MediaType.APPLICATION_JSON)
public class EditionsResource {

    private final EditionDirectory directory;
    private final Editions editions;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;

    EditionsResource(
            EditionDirectory directory,
            Editions editions,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches) {
        this.directory = directory;
        this.editions = editions;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    @GET
    @Path("/editions/{id}")
    @PermitAll
    @Query(entities = false)
    @Operation(
            operationId = "getEdition",
            summary = "Pokaż edycję",
            description = "Harmonogram, uprawnienia uczestników, kryteria, zasady i zespół.")
    public EditionResponse get(@PathParam("id") UUID id) {
        return respond(id);
    }

    @PATCH
    @Path("/editions/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateEdition", summary = "Zmień edycję")
    public EditionResponse update(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EditionDetails.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Edition> edition = directory.open(id, caller.get());
        editions.update(
                edition, before -> patches.apply(patch, before, EditionDetails.class), preconditions::requireVersion);
        return respond(id);
    }

    @POST
    @Path("/editions/{id}/publish")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(
            operationId = "publishEdition",
            summary = "Opublikuj edycję",
            description = "Jest widoczna, gdy opublikowany jest także program.")
    public EditionResponse publish(@PathParam("id") UUID id) {
        Seen<Edition> edition = directory.open(id, caller.get());
        editions.publish(edition);
        return respond(id);
    }

    @POST
    @Path("/editions/{id}/archive")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(operationId = "archiveEdition", summary = "Przenieś edycję do archiwum")
    public EditionResponse archive(@PathParam("id") UUID id) {
        Seen<Edition> edition = directory.open(id, caller.get());
        editions.archive(edition);
        return respond(id);
    }

    private EditionResponse respond(UUID id) {
        return EditionResponse.from(directory.getPage(id, caller.get()));
    }
}
