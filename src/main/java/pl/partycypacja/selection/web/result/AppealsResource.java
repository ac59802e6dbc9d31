package pl.partycypacja.selection.web.result;

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
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.selection.domain.result.Appeal;
import pl.partycypacja.selection.domain.result.AppealDirectory;
import pl.partycypacja.selection.domain.result.AppealStatus;
import pl.partycypacja.selection.domain.result.Appeals;

/// Appeals against results, where a recruitment allows them.
@Path("/api/v1")
@Tag(name = "Wyniki")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class AppealsResource {

    private final AppealDirectory directory;
    private final Appeals appeals;
    private final ApplicationsApi applications;
    private final RecruitmentsApi recruitments;
    private final CurrentCaller caller;

    AppealsResource(
            AppealDirectory directory,
            Appeals appeals,
            ApplicationsApi applications,
            RecruitmentsApi recruitments,
            CurrentCaller caller) {
        this.directory = directory;
        this.appeals = appeals;
        this.applications = applications;
        this.recruitments = recruitments;
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
        Seen<Appeal> appeal = appeals.file(applications.open(id, caller.get()), request.text(), request.receivedOn());
        return Created.at("/api/v1/applications/" + id + "/appeal", AppealResponse.from(appeal));
    }

    @GET
    @Path("/applications/{id}/appeal")
    @Query
    @Operation(operationId = "getAppeal", summary = "Pokaż odwołanie")
    public AppealResponse get(@PathParam("id") UUID id) {
        return AppealResponse.from(directory.openOf(applications.open(id, caller.get())));
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
        return directory
                .list(page, recruitments.open(id, caller.get()), Repeated.orEmpty(status))
                .map(AppealResponse::from);
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
        Seen<Appeal> appeal = directory.open(id, caller.get());
        appeals.answer(appeal, request.upheld(), request.answer());
        return AppealResponse.from(appeal);
    }
}
