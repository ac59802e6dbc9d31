package pl.partycypacja.organisations.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.organisations.domain.Organisation;
import pl.partycypacja.organisations.domain.OrganisationDirectory;
import pl.partycypacja.organisations.domain.OrganisationMember;
import pl.partycypacja.organisations.domain.Organisations;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Who belongs to an organisation.
@Path("/api/v1/organisations/{id}/members")
@Tag(name = "Organizacje")
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationMembersResource {

    private final OrganisationDirectory directory;
    private final Organisations organisations;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    OrganisationMembersResource(
            OrganisationDirectory directory,
            Organisations organisations,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.directory = directory;
        this.organisations = organisations;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Query
    @Operation(
            operationId = "listOrganisationMembers",
            summary = "Członkowie organizacji",
            description = "Widzą je tylko członkowie. Sortowanie: `joinedAt`.")
    public Page<OrganisationMemberResponse> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return directory.listMembers(page, directory.open(id, caller.get())).map(OrganisationMemberResponse::from);
    }

    @POST
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addOrganisationMember",
            summary = "Dodaj członka organizacji",
            description = "Dodaje właściciel albo administrator.")
    public RestResponse<OrganisationMemberResponse> add(
            @PathParam("id") UUID id, @NotNull @Valid OrganisationMemberRequest request) {
        OrganisationMember member =
                organisations.addMember(directory.open(id, caller.get()), request.accountId(), request.role());
        return Created.at("/api/v1/organisations/" + id + "/members", OrganisationMemberResponse.from(member));
    }

    @DELETE
    @Path("/{accountId}")
    @Command
    @Operation(
            operationId = "removeOrganisationMember",
            summary = "Usuń członka organizacji",
            description =
                    "Usuwa właściciel albo administrator; każdy może też odejść sam. `If-Match` to ETag organizacji."
                            + " Ostatni właściciel zostaje.")
    public void remove(@PathParam("id") UUID id, @PathParam("accountId") UUID accountId) {
        Seen<Organisation> organisation = directory.open(id, caller.get());
        organisations.removeMember(organisation, accountId, preconditions::requireVersion);
    }
}
