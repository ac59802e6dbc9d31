package pl.partycypacja.organisations.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
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
import pl.partycypacja.organisations.domain.Organisation;
import pl.partycypacja.organisations.domain.OrganisationDetails;
import pl.partycypacja.organisations.domain.OrganisationDirectory;
import pl.partycypacja.organisations.domain.Organisations;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Organisations, for whoever has logged in.
@Path("/api/v1/organisations")
@Tag(name = "Organizacje")
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

    private final OrganisationDirectory directory;
    private final Organisations organisations;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;

    OrganisationsResource(
            OrganisationDirectory directory,
            Organisations organisations,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches) {
        this.directory = directory;
        this.organisations = organisations;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    @GET
    @Query
    @Operation(
            operationId = "listOrganisations",
            summary = "Szukaj organizacji",
            description = "Po nazwie lub identyfikatorze (NIP, REGON, KRS, TERYT). Sortowanie: `name`.")
    public Page<OrganisationResponse> list(@BeanParam PageRequest page, @BeanParam @Valid OrganisationFilters filters) {
        return directory
                .list(page, filters.toFilter(caller.get().requireAccountId()))
                .map(OrganisationResponse::from);
    }

    @POST
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createOrganisation",
            summary = "Dodaj organizację",
            description =
                    "Zakładający zostaje jej właścicielem. Żadne dwie organizacje nie mają tego samego identyfikatora (ACC-5).")
    public RestResponse<OrganisationResponse> create(@NotNull @Valid OrganisationDetails request) {
        Organisation organisation = organisations.create(request, caller.get().requireAccountId());
        return Created.at("/api/v1/organisations/" + organisation.id(), OrganisationResponse.from(organisation));
    }

    @GET
    @Path("/{id}")
    @Query
    @Operation(operationId = "getOrganisation", summary = "Pokaż organizację")
    public OrganisationResponse get(@PathParam("id") UUID id) {
        return OrganisationResponse.from(directory.open(id, caller.get()).thing());
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateOrganisation",
            summary = "Zmień dane organizacji",
            description = "Zmienia właściciel albo administrator.")
    public OrganisationResponse update(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = OrganisationDetails.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Organisation> seen = directory.open(id, caller.get());
        organisations.update(
                seen,
                details -> patches.apply(patch, details, OrganisationDetails.class),
                preconditions::requireVersion);
        return OrganisationResponse.from(seen.thing());
    }
}
