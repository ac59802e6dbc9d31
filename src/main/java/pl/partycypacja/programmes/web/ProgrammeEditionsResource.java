package pl.partycypacja.programmes.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.domain.Edition;
import pl.partycypacja.programmes.domain.EditionDetails;
import pl.partycypacja.programmes.domain.EditionDirectory;
import pl.partycypacja.programmes.domain.Editions;
import pl.partycypacja.programmes.domain.ProgrammeDirectory;

/// The editions of a programme.
@Path("/api/v1/programmes/{slug}/editions")
@Tag(name = "Programy")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeEditionsResource {

    private final ProgrammeDirectory programmes;
    private final EditionDirectory directory;
    private final Editions editions;
    private final CurrentCaller caller;

    ProgrammeEditionsResource(
            ProgrammeDirectory programmes, EditionDirectory directory, Editions editions, CurrentCaller caller) {
        this.programmes = programmes;
        this.directory = directory;
        this.editions = editions;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Query(entities = false)
    @Operation(
            operationId = "listEditions",
            summary = "Edycje programu",
            description = "Sortowanie: `name`, `createdAt`.")
    public Page<EditionResponse> list(@PathParam("slug") String slug, @BeanParam PageRequest page) {
        return directory.list(page, programmes.openPage(slug, caller.get())).map(EditionResponse::from);
    }

    @POST
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createEdition", summary = "Utwórz szkic edycji")
    public RestResponse<EditionResponse> create(
            @PathParam("slug") String slug, @NotNull @Valid EditionDetails request) {
        Edition edition = editions.create(programmes.open(slug, caller.get()), request);
        return Created.at(
                "/api/v1/editions/" + edition.id(),
                EditionResponse.from(directory.getPage(edition.id(), caller.get())));
    }
}
