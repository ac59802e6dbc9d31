package pl.partycypacja.applications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.Access;
import pl.partycypacja.applications.domain.Appeal;
import pl.partycypacja.applications.domain.AppealAction;
import pl.partycypacja.applications.domain.AppealChannel;
import pl.partycypacja.applications.domain.AppealStatus;
import pl.partycypacja.applications.domain.Appeals;
import pl.partycypacja.applications.domain.SelectionAccess;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Warsaw;

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

    @Schema(name = "AppealRequest")
    public record AppealRequest(
            @NotBlank @Size(max = 20_000) @Multiline @Schema(examples = "W ocenie pominięto załączony list polecający.")
            String text,

            @Schema(
                    description =
                            "Dzień, w którym odwołanie przyszło e-mailem; podaje go koordynator, wnioskodawca nie.",
                    examples = "null")
            @Nullable
            LocalDate receivedOn) {}

    @Schema(name = "Appeal")
    public record AppealResponse(
            UUID id,
            UUID applicationId,
            UUID recruitmentId,
            AppealChannel channel,

            @Schema(maxLength = 20_000, examples = "W ocenie pominięto załączony list polecający.")
            String text,

            @Schema(examples = "2021-04-28") LocalDate filedOn,

            @Schema(description = "Do kiedy należy odpowiedzieć.", examples = "2021-05-13")
            LocalDate answerBy,

            @Schema(maxLength = 40, examples = "Europe/Warsaw")
            String timeZone,

            AppealStatus status,

            @Schema(maxLength = 20_000, examples = "List oceniono; odwołania nie uwzględniono.") @Nullable
            String answer,

            @Nullable Instant answeredAt,

            @Schema(description = "Co może zrobić koordynator.")
            List<AppealAction> allowedActions,

            Instant createdAt,
            long version)
            implements Versioned {

        static AppealResponse from(Appeal appeal) {
            return new AppealResponse(
                    appeal.id(),
                    appeal.applicationId(),
                    appeal.recruitmentId(),
                    appeal.channel(),
                    appeal.text(),
                    appeal.filedOn(),
                    appeal.answerBy(),
                    Warsaw.ZONE.getId(),
                    appeal.status(),
                    appeal.answer(),
                    appeal.answeredAt(),
                    appeal.status().allowedActions(),
                    appeal.createdAt(),
                    appeal.version());
        }
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

    @Schema(name = "AnswerAppealRequest")
    public record AnswerRequest(
            @NotNull
            @Schema(description = "Czy odwołanie uwzględniono: zgłoszenie wraca wtedy do decyzji.", examples = "false")
            Boolean upheld,

            @NotBlank @Size(max = 20_000) @Multiline @Schema(examples = "List oceniono; odwołania nie uwzględniono.")
            String answer) {}

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
    public AppealResponse answer(@PathParam("id") UUID id, @NotNull @Valid AnswerRequest request) {
        return AppealResponse.from(appeals.answer(id, request.upheld(), request.answer(), caller.get()));
    }
}
