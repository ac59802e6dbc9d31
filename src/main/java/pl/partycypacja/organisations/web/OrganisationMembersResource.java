package pl.partycypacja.organisations.web;

import static pl.partycypacja.platform.problem.Place.at;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.domain.Membership;
import pl.partycypacja.organisations.domain.Organisation;
import pl.partycypacja.organisations.domain.Organisations;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

@Path("/api/v1/organisations/{id}/members")
@Tag(name = "Organizacje")
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationMembersResource {

    private final Organisations organisations;
    private final AccountsApi accounts;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    OrganisationMembersResource(
            Organisations organisations, AccountsApi accounts, CurrentCaller caller, Preconditions preconditions) {
        this.organisations = organisations;
        this.accounts = accounts;
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
        Organisation organisation = organisations.get(id);
        organisations.requireMember(organisation, caller.get());
        Page<Membership> members = organisations.listMembers(page, organisation);
        List<UUID> ids = members.items().stream().map(Membership::accountId).toList();
        Map<UUID, AccountsApi.Person> people = accounts.listPersons(ids).stream()
                .collect(Collectors.toMap(AccountsApi.Person::id, Function.identity()));
        return members.map(member -> OrganisationMemberResponse.from(member, people.get(member.accountId())));
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
        Organisation organisation = organisations.get(id);
        organisations.requireOwner(organisation, caller.get());
        AccountsApi.Person person = accounts.listPersons(List.of(request.accountId())).stream()
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(at("accountId"), InputFault.UNKNOWN_REFERENCE));
        Membership membership = organisations.addMember(organisation, person.id(), request.role());
        return Created.at(
                "/api/v1/organisations/" + id + "/members", OrganisationMemberResponse.from(membership, person));
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
        Organisation organisation = organisations.get(id);
        Caller current = caller.get();
        if (!accountId.equals(current.accountId())) {
            organisations.requireOwner(organisation, current);
        }
        preconditions.requireVersion(organisation.version());
        organisations.removeMember(organisation, accountId);
    }
}
