package pl.partycypacja.grants.web;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.Grants;
import pl.partycypacja.grants.domain.Tranches;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Tranches of grants (GRA-3).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class TranchesResource {

    private final Tranches tranches;
    private final Grants grants;
    private final CurrentCaller caller;

    TranchesResource(Tranches tranches, Grants grants, CurrentCaller caller) {
        this.tranches = tranches;
        this.grants = grants;
        this.caller = caller;
    }

    @GET
    @Path("/grants/{id}/tranches")
    @Query
    @Operation(
            operationId = "listTranches",
            summary = "Transze dotacji",
            description = "Od podpisania umowy przez obie strony.")
    public Page<TrancheResponse> list(@PathParam("id") UUID id) {
        Grant grant = grants.getVisible(id, caller.get());
        return Page.whole(
                tranches.listOf(grant).stream().map(TrancheResponse::from).toList());
    }

    @GET
    @Path("/tranches/{id}")
    @Query
    @Operation(operationId = "getTranche", summary = "Pokaż transzę")
    public TrancheResponse get(@PathParam("id") UUID id) {
        return TrancheResponse.from(tranches.getVisible(id, caller.get()).tranche());
    }

    @POST
    @Path("/tranches/{id}/request")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestTranche",
            summary = "Poproś o wypłatę transzy",
            description = "Grantobiorca albo koordynator. Powtórzone przed zatwierdzeniem zmienia rachunek (GRA-3).")
    public TrancheResponse request(@PathParam("id") UUID id, @NotNull @Valid AccountNumberRequest request) {
        Tranches.OfGrant found = tranches.getVisible(id, caller.get());
        tranches.request(found, request.accountNumber(), caller.get());
        return TrancheResponse.from(found.tranche());
    }

    @POST
    @Path("/tranches/{id}/approve")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveTranche",
            summary = "Zatwierdź wypłatę transzy",
            description =
                    "Inna osoba niż ta, która o nią prosiła, i nikt z grantobiorcy; podaje rachunek, który sprawdziła"
                            + " (GRA-3).")
    public TrancheResponse approve(@PathParam("id") UUID id, @NotNull @Valid AccountNumberRequest request) {
        Tranches.OfGrant found = tranches.getCoordinated(id, caller.get());
        tranches.approve(found, request.accountNumber(), caller.get());
        return TrancheResponse.from(found.tranche());
    }

    @POST
    @Path("/tranches/{id}/reject")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectTranche",
            summary = "Odrzuć wypłatę transzy",
            description =
                    "Prośbę albo zatwierdzoną, której bank nie wykonał; można o nią prosić ponownie, także na inny"
                            + " rachunek.")
    public TrancheResponse reject(@PathParam("id") UUID id, @NotNull @Valid RejectTrancheRequest request) {
        Tranches.OfGrant found = tranches.getCoordinated(id, caller.get());
        tranches.reject(found, request.reason());
        return TrancheResponse.from(found.tranche());
    }

    @POST
    @Path("/tranches/{id}/pay")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "payTranche",
            summary = "Zapisz wypłatę transzy",
            description = "Po zatwierdzeniu, raz, choćby wielu zapisywało naraz (GRA-3).")
    public TrancheResponse pay(@PathParam("id") UUID id, @NotNull @Valid PayTrancheRequest request) {
        Tranches.OfGrant found = tranches.getCoordinated(id, caller.get());
        tranches.pay(found, request.paidOn(), request.bankReference(), caller.get());
        return TrancheResponse.from(found.tranche());
    }
}
