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
import pl.partycypacja.grants.domain.AgreementTerms;
import pl.partycypacja.grants.domain.Expense;
import pl.partycypacja.grants.domain.Expenses;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantReport;
import pl.partycypacja.grants.domain.GrantReports;
import pl.partycypacja.grants.domain.Grants;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Money;

/// Reports on grants (GRA-4).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class GrantReportsResource {

    private final GrantReports reports;
    private final Expenses expenses;
    private final Grants grants;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    GrantReportsResource(
            GrantReports reports, Expenses expenses, Grants grants, CurrentCaller caller, Preconditions preconditions) {
        this.reports = reports;
        this.expenses = expenses;
        this.grants = grants;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    private GrantReportResponse respond(Grant grant, GrantReport report) {
        List<Expense> all = expenses.listAllOf(grant);
        AgreementTerms terms = grant.terms();
        return new GrantReportResponse(
                grant.id(),
                grant.status(),
                report.narrative(),
                report.results(),
                report.people(),
                terms == null
                        ? List.of()
                        : terms.budgetLines().stream()
                                .map(line -> GrantReportLineResponse.of(line, all))
                                .toList(),
                Money.ofGrosze(all.stream().mapToLong(Expense::amountGrosze).sum()),
                report.submittedAt(),
                report.returnNote(),
                report.correctBy(),
                report.acceptedAt(),
                report.version());
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
        Grant grant = grants.getReported(id, caller.get());
        return respond(grant, reports.getReport(grant));
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
        Grant grant = grants.getOwn(id, caller.get());
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
        Grant grant = grants.getOwn(id, caller.get());
        return respond(grant, reports.submit(grant, caller.get()));
    }

    @POST
    @Path("/grants/{id}/report/return")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnGrantReport", summary = "Zwróć sprawozdanie do poprawy")
    public GrantReportResponse sendBack(@PathParam("id") UUID id, @NotNull @Valid ReturnReportRequest request) {
        Grant grant = grants.getCoordinated(id, caller.get());
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
        Grant grant = grants.getCoordinated(id, caller.get());
        List<AcceptedPart> decisions = request.decisions().stream()
                .map(decision -> new AcceptedPart(
                        decision.expenseId(), decision.accepted().grosze(), decision.reason()))
                .toList();
        return respond(grant, reports.accept(grant, decisions, caller.get()));
    }
}
