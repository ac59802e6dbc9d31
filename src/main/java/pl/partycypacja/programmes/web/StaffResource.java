package pl.partycypacja.programmes.web;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.domain.Programme;
import pl.partycypacja.programmes.domain.Programmes;
import pl.partycypacja.programmes.domain.Staff;
import pl.partycypacja.programmes.domain.StaffMember;

@Path("/api/v1/programmes/{slug}/staff")
@Tag(name = "Administracja")
@RolesAllowed(Role.Names.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

    private final Programmes programmes;
    private final Staff staff;
    private final AccountsApi accounts;
    private final CurrentCaller caller;

    StaffResource(Programmes programmes, Staff staff, AccountsApi accounts, CurrentCaller caller) {
        this.programmes = programmes;
        this.staff = staff;
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Query
    @Operation(operationId = "listProgrammeStaff", summary = "Kto prowadzi program")
    public Page<StaffMemberResponse> list(@PathParam("slug") String slug) {
        List<StaffMember> members = staff.list(get(slug).id());
        Map<UUID, AccountsApi.Person> people =
                accounts
                        .listPersons(
                                members.stream().map(StaffMember::accountId).toList())
                        .stream()
                        .collect(Collectors.toMap(AccountsApi.Person::id, Function.identity()));
        return Page.whole(members.stream()
                .map(member -> StaffMemberResponse.from(member, people.get(member.accountId())))
                .toList());
    }

    @POST
    @Command
    @Operation(
            operationId = "assignProgrammeStaff",
            summary = "Przydziel koordynatora lub eksperta",
            description = "Konto musi mieć też odpowiednią rolę; sama rola nie daje dostępu do żadnego programu.")
    public RestResponse<StaffMemberResponse> assign(
            @PathParam("slug") String slug, @NotNull @Valid StaffRequest request) {
        Programme programme = get(slug);
        AccountsApi.Person person = accounts.listPersons(List.of(request.accountId())).stream()
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(at("accountId"), InputFault.UNKNOWN_REFERENCE));
        StaffMember member = staff.assign(programme.id(), person.id(), request.role());
        return Created.at("/api/v1/programmes/" + slug + "/staff", StaffMemberResponse.from(member, person));
    }

    @POST
    @Path("/{accountId}/dismiss")
    @Command
    @Operation(operationId = "dismissProgrammeStaff", summary = "Odwołaj koordynatora lub eksperta")
    @APIResponse(responseCode = "204", description = "Odwołano.")
    public void dismiss(
            @PathParam("slug") String slug,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid DismissRequest request) {
        staff.dismiss(get(slug).id(), accountId, request.role());
    }

    private Programme get(String slug) {
        return programmes.getVisible(slug, caller.get());
    }
}
