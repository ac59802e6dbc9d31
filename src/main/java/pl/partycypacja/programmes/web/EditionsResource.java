package pl.partycypacja.programmes.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.domain.Edition;
import pl.partycypacja.programmes.domain.EditionDetails;
import pl.partycypacja.programmes.domain.Editions;
import pl.partycypacja.programmes.domain.Programmes;

@Path("/api/v1")
@Tag(name = "Programy")
@Produces(MediaType.APPLICATION_JSON)
public class EditionsResource {

    private final Programmes programmes;
    private final Editions editions;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;

    EditionsResource(
            Programmes programmes,
            Editions editions,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches) {
        this.programmes = programmes;
        this.editions = editions;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    @GET
    @Path("/programmes/{slug}/editions")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listEditions",
            summary = "Edycje programu",
            description = "Sortowanie: `name`, `createdAt`.")
    public Page<EditionResponse> list(@PathParam("slug") String slug, @BeanParam PageRequest page) {
        return editions.list(page, programmes.getVisible(slug, caller.get()), caller.get())
                .map(EditionResponse::from);
    }

    @POST
    @Path("/programmes/{slug}/editions")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createEdition", summary = "Utwórz szkic edycji")
    public RestResponse<EditionResponse> create(
            @PathParam("slug") String slug, @NotNull @Valid EditionDetails request) {
        Edition edition = editions.create(programmes.getCoordinated(slug, caller.get()), request);
        return Created.at("/api/v1/editions/" + edition.id(), EditionResponse.from(edition));
    }

    @GET
    @Path("/editions/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getEdition",
            summary = "Pokaż edycję",
            description = "Harmonogram, uprawnienia uczestników, kryteria, zasady i zespół.")
    public EditionResponse get(@PathParam("id") UUID id) {
        return EditionResponse.from(editions.getVisible(id, caller.get()));
    }

    @PATCH
    @Path("/editions/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateEdition", summary = "Zmień edycję")
    public EditionResponse update(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EditionDetails.class)))
                    @Nullable
                    JsonNode patch) {
        Edition edition = editions.getCoordinated(id, caller.get());
        preconditions.requireVersion(edition.version());
        editions.update(edition, patches.apply(patch, edition.details(), EditionDetails.class));
        return EditionResponse.from(edition);
    }

    @POST
    @Path("/editions/{id}/publish")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @Operation(
            operationId = "publishEdition",
            summary = "Opublikuj edycję",
            description = "Jest widoczna, gdy opublikowany jest także program.")
    public EditionResponse publish(@PathParam("id") UUID id) {
        Edition edition = editions.getCoordinated(id, caller.get());
        editions.publish(edition);
        return EditionResponse.from(edition);
    }

    @POST
    @Path("/editions/{id}/archive")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @Operation(operationId = "archiveEdition", summary = "Przenieś edycję do archiwum")
    public EditionResponse archive(@PathParam("id") UUID id) {
        Edition edition = editions.getCoordinated(id, caller.get());
        editions.archive(edition);
        return EditionResponse.from(edition);
    }
}
