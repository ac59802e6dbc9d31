package pl.partycypacja.applications.web;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.Access;
import pl.partycypacja.applications.domain.Appeal;
import pl.partycypacja.applications.domain.AppealStatus;
import pl.partycypacja.applications.domain.Appeals;
import pl.partycypacja.applications.domain.SelectionAccess;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Appeals against results, where a recruitment allows them.
@Path("/api/v1")
@Tag(name = "Wyniki")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class AppealsResource {

    private final Appeals appeals;
    private final Access access;
    private final SelectionAccess selectionAccess;
    private final CurrentCaller caller;

    AppealsResource(Appeals appeals, Access access, SelectionAccess selectionAccess, CurrentCaller caller) {
        this.appeals = appeals;
        this.access = access;
        this.selectionAccess = selectionAccess;
        this.caller = caller;
    }

    @POST
    @Path("/applications/{id}/appeal")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileAppeal",
            summary = "Złóż odwołanie",
            description = "Od odrzucenia albo wpisania na listę rezerwową, w terminie podanym w naborze (dni robocze)."
                    + " Odwołanie, które przyszło e-mailem, wpisuje koordynator.")
    public RestResponse<AppealResponse> file(@PathParam("id") UUID id, @NotNull @Valid AppealRequest request) {
        Appeal appeal =
                appeals.file(access.getVisible(id, caller.get()), request.text(), request.receivedOn(), caller.get());
        return Created.at("/api/v1/applications/" + id + "/appeal", AppealResponse.from(appeal));
    }

    @GET
    @Path("/applications/{id}/appeal")
    @Query
    @Operation(operationId = "getAppeal", summary = "Pokaż odwołanie")
    public AppealResponse get(@PathParam("id") UUID id) {
        return AppealResponse.from(appeals.getOf(access.getVisible(id, caller.get())));
    }

    @GET
    @Path("/recruitments/{id}/appeals")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(
            operationId = "listAppeals",
            summary = "Odwołania w naborze",
            description = "Najpilniejsze najpierw. Sortowanie: `answerBy`.")
    public Page<AppealResponse> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable List<AppealStatus> status) {
        selectionAccess.getCoordinated(id, caller.get());
        return appeals.list(page, id, Repeated.orEmpty(status), caller.get()).map(AppealResponse::from);
    }

    @POST
    @Path("/appeals/{id}/answer")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerAppeal",
            summary = "Odpowiedz na odwołanie",
            description =
                    "Odpowiedź dostaje wnioskodawca. Nową decyzję po uwzględnieniu przygotowuje się i ogłasza jak inne.")
    public AppealResponse answer(@PathParam("id") UUID id, @NotNull @Valid AnswerAppealRequest request) {
        return AppealResponse.from(appeals.answer(id, request.upheld(), request.answer(), caller.get()));
    }
}
