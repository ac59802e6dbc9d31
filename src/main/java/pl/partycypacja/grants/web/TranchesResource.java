package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.Grants;
import pl.partycypacja.grants.domain.Tranche;
import pl.partycypacja.grants.domain.TrancheAction;
import pl.partycypacja.grants.domain.TrancheStatus;
import pl.partycypacja.grants.domain.Tranches;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Money;

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

    @Schema(name = "Tranche")
    public record TrancheResponse(
            UUID id,
            UUID grantId,
            @Schema(examples = "1") int number,
            Money amount,
            LocalDate plannedOn,
            TrancheStatus status,

            @Schema(
                    description = "Rachunek (IBAN); od zatwierdzenia niezmienny.",
                    maxLength = 34,
                    examples = "PL61109010140000071219812874")
            @Nullable
            String accountNumber,

            @Nullable UUID requestedBy,
            @Nullable Instant requestedAt,
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt,

            @Schema(description = "Plik dla banku, w którym jest.") @Nullable
            UUID paymentFileId,

            @Nullable LocalDate paidOn,

            @Schema(maxLength = 60, examples = "WB/2023/06/12/7") @Nullable
            String bankReference,

            @Schema(description = "Na co pozwala obecny stan; kto może co zrobić, mówią operacje.")
            List<TrancheAction> allowedActions,

            long version)
            implements Versioned {

        static TrancheResponse from(Tranche tranche) {
            return new TrancheResponse(
                    tranche.id(),
                    tranche.grantId(),
                    tranche.number(),
                    Money.ofGrosze(tranche.amountGrosze()),
                    tranche.plannedOn(),
                    tranche.status(),
                    tranche.accountNumber(),
                    tranche.requestedBy(),
                    tranche.requestedAt(),
                    tranche.approvedBy(),
                    tranche.approvedAt(),
                    tranche.paymentFileId(),
                    tranche.paidOn(),
                    tranche.bankReference(),
                    tranche.status().allowedActions(),
                    tranche.version());
        }
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

    @Schema(name = "AccountNumberRequest")
    public record AccountRequest(
            @NotBlank
            @Size(max = 42)
            @Schema(description = "IBAN albo NRB.", examples = "61 1090 1014 0000 0712 1981 2874")
            String accountNumber) {}

    @POST
    @Path("/tranches/{id}/request")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestTranche",
            summary = "Poproś o wypłatę transzy",
            description = "Grantobiorca albo koordynator. Powtórzone przed zatwierdzeniem zmienia rachunek (GRA-3).")
    public TrancheResponse request(@PathParam("id") UUID id, @NotNull @Valid AccountRequest request) {
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
    public TrancheResponse approve(@PathParam("id") UUID id, @NotNull @Valid AccountRequest request) {
        Tranches.OfGrant found = tranches.getCoordinated(id, caller.get());
        tranches.approve(found, request.accountNumber(), caller.get());
        return TrancheResponse.from(found.tranche());
    }

    @Schema(name = "RejectTrancheRequest")
    public record RejectRequest(
            @NotBlank @Size(max = 1_000) @Multiline @Schema(examples = "Bank odrzucił przelew: rachunek zamknięty.")
            String reason) {}

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
    public TrancheResponse reject(@PathParam("id") UUID id, @NotNull @Valid RejectRequest request) {
        Tranches.OfGrant found = tranches.getCoordinated(id, caller.get());
        tranches.reject(found, request.reason());
        return TrancheResponse.from(found.tranche());
    }

    @Schema(name = "PayTrancheRequest")
    public record PayRequest(
            @NotNull @Schema(description = "Dzień przelewu.", examples = "2023-06-12")
            LocalDate paidOn,

            @NotBlank @Size(max = 60) @Schema(description = "Numer operacji na wyciągu.", examples = "WB/2023/06/12/7")
            String bankReference) {}

    @POST
    @Path("/tranches/{id}/pay")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "payTranche",
            summary = "Zapisz wypłatę transzy",
            description = "Po zatwierdzeniu, raz, choćby wielu zapisywało naraz (GRA-3).")
    public TrancheResponse pay(@PathParam("id") UUID id, @NotNull @Valid PayRequest request) {
        Tranches.OfGrant found = tranches.getCoordinated(id, caller.get());
        tranches.pay(found, request.paidOn(), request.bankReference(), caller.get());
        return TrancheResponse.from(found.tranche());
    }
}
