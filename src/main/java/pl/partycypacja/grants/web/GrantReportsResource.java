package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.grants.domain.AcceptedPart;
import pl.partycypacja.grants.domain.ExpenseDirectory;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantDirectory;
import pl.partycypacja.grants.domain.GrantReport;
import pl.partycypacja.grants.domain.GrantReportDirectory;
import pl.partycypacja.grants.domain.GrantReports;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Reports on grants (GRA-4).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class GrantReportsResource {

    private final GrantDirectory grants;
    private final GrantReportDirectory directory;
    private final GrantReports reports;
    private final ExpenseDirectory expenses;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    GrantReportsResource(
            GrantDirectory grants,
            GrantReportDirectory directory,
            GrantReports reports,
            ExpenseDirectory expenses,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.grants = grants;
        this.directory = directory;
        this.reports = reports;
        this.expenses = expenses;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    private GrantReportResponse respond(Seen<Grant> grant, GrantReport report) {
        return GrantReportResponse.from(grant.thing(), report, expenses.listAll(grant.thing()));
    }

    @GET
    @Path("/grants/{id}/report")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(
            operationId = "getGrantReport",
            summary = "Sprawozdanie z dotacji",
            description = "Opis i zestawienie: plan, wydatki i kwoty przyjęte w każdej pozycji budżetu.")
    public GrantReportResponse get(@PathParam("id") UUID id) {
        Seen<Grant> grant = grants.openToRead(id, caller.get());
        return respond(grant, directory.getReport(grant.thing()));
    }

    @PUT
    @Path("/grants/{id}/report")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setGrantReport",
            summary = "Napisz sprawozdanie",
            description = "Może być niepełne, póki się go nie złoży.")
    public GrantReportResponse set(@PathParam("id") UUID id, @NotNull @Valid GrantReportRequest request) {
        Seen<Grant> grant = grants.open(id, caller.get());
        return respond(
                grant,
                reports.describe(
                        grant,
                        request.narrative(),
                        request.results(),
                        request.people(),
                        preconditions::requireVersion));
    }

    @POST
    @Path("/grants/{id}/report/submit")
    @Command(demandsKey = true)
    @Operation(
            operationId = "submitGrantReport",
            summary = "Złóż sprawozdanie",
            description = "Z opisem, wynikami i dokumentem przy każdym wydatku; czego brakuje, przychodzi jedną listą.")
    public GrantReportResponse submit(@PathParam("id") UUID id) {
        Seen<Grant> grant = grants.open(id, caller.get());
        return respond(grant, reports.submit(grant));
    }

    @POST
    @Path("/grants/{id}/report/return")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnGrantReport", summary = "Zwróć sprawozdanie do poprawy")
    public GrantReportResponse sendBack(@PathParam("id") UUID id, @NotNull @Valid ReturnReportRequest request) {
        Seen<Grant> grant = grants.open(id, caller.get());
        return respond(grant, reports.sendBack(grant, request.note(), request.correctBy()));
    }

    @POST
    @Path("/grants/{id}/report/accept")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptGrantReport",
            summary = "Przyjmij sprawozdanie",
            description = "Przyjęte wydatki nie mogą przekraczać tego, co wypłacono (GRA-4).")
    public GrantReportResponse accept(@PathParam("id") UUID id, @NotNull @Valid AcceptReportRequest request) {
        Seen<Grant> grant = grants.open(id, caller.get());
        List<AcceptedPart> decisions =
                request.decisions().stream().map(ExpenseDecision::toPart).toList();
        return respond(grant, reports.accept(grant, decisions));
    }
}
