package pl.partycypacja.programmes.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.domain.ProgrammeDirectory;
import pl.partycypacja.programmes.domain.Staff;
import pl.partycypacja.programmes.domain.StaffDirectory;

/// The staff of a programme, which administrators choose.
@Path("/api/v1/programmes/{slug}/staff")
@Tag(name = "Administracja")
@RolesAllowed(Role.Names.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

    private final ProgrammeDirectory programmes;
    private final StaffDirectory directory;
    private final Staff staff;
    private final CurrentCaller caller;

    StaffResource(ProgrammeDirectory programmes, StaffDirectory directory, Staff staff, CurrentCaller caller) {
        this.programmes = programmes;
        this.directory = directory;
        this.staff = staff;
        this.caller = caller;
    }

    @GET
    @Query
    @Operation(operationId = "listProgrammeStaff", summary = "Kto prowadzi program")
    public Page<StaffMemberResponse> list(@PathParam("slug") String slug) {
        return Page.whole(directory.list(programmes.open(slug, caller.get())).stream()
                .map(StaffMemberResponse::from)
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
        StaffDirectory.Named member =
                staff.assign(programmes.open(slug, caller.get()), request.accountId(), request.role());
        return Created.at("/api/v1/programmes/" + slug + "/staff", StaffMemberResponse.from(member));
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
        staff.dismiss(programmes.open(slug, caller.get()), accountId, request.role());
    }
}
