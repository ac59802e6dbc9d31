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
import pl.partycypacja.grants.domain.GrantDirectory;
import pl.partycypacja.grants.domain.SeenTranche;
import pl.partycypacja.grants.domain.TrancheDirectory;
import pl.partycypacja.grants.domain.Tranches;
import pl.partycypacja.platform.access.Seen;
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

    private final GrantDirectory grants;
    private final TrancheDirectory directory;
    private final Tranches tranches;
    private final CurrentCaller caller;

    TranchesResource(GrantDirectory grants, TrancheDirectory directory, Tranches tranches, CurrentCaller caller) {
        this.grants = grants;
        this.directory = directory;
        this.tranches = tranches;
        this.caller = caller;
    }

    private TrancheResponse respond(SeenTranche tranche) {
        return TrancheResponse.from(tranche.thing(), directory.allowedActions(tranche));
    }

    @GET
    @Path("/grants/{id}/tranches")
    @Query
    @Operation(
            operationId = "listTranches",
            summary = "Transze dotacji",
            description = "Od podpisania umowy przez obie strony.")
    public Page<TrancheResponse> list(@PathParam("id") UUID id) {
        Seen<Grant> grant = grants.open(id, caller.get());
        return Page.whole(directory.listOf(grant).stream().map(this::respond).toList());
    }

    @GET
    @Path("/tranches/{id}")
    @Query
    @Operation(operationId = "getTranche", summary = "Pokaż transzę")
    public TrancheResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()));
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
        SeenTranche tranche = directory.open(id, caller.get());
        tranches.request(tranche, request.accountNumber());
        return respond(tranche);
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
        SeenTranche tranche = directory.open(id, caller.get());
        tranches.approve(tranche, request.accountNumber());
        return respond(tranche);
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
        SeenTranche tranche = directory.open(id, caller.get());
        tranches.reject(tranche, request.reason());
        return respond(tranche);
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
        SeenTranche tranche = directory.open(id, caller.get());
        tranches.pay(tranche, request.paidOn(), request.bankReference());
        return respond(tranche);
    }
}
