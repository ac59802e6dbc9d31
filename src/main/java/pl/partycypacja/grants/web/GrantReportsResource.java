package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.AcceptedPart;
import pl.partycypacja.grants.domain.AgreementTerms;
import pl.partycypacja.grants.domain.Expense;
import pl.partycypacja.grants.domain.Expenses;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantReport;
import pl.partycypacja.grants.domain.GrantReports;
import pl.partycypacja.grants.domain.GrantStatus;
import pl.partycypacja.grants.domain.Grants;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.json.Multiline;
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

    @Schema(name = "GrantReport")
    public record ReportResponse(
            UUID grantId,
            GrantStatus grantStatus,

            @Schema(maxLength = 20_000, examples = "Odbyły się trzy spotkania.")
            String narrative,

            @Schema(maxLength = 20_000, examples = "Plan zmieniono zgodnie z 12 z 17 uwag.")
            String results,

            @Schema(description = "Ile osób wzięło udział.", examples = "140")
            int people,

            List<LineResponse> lines,
            Money spent,
            @Nullable Instant submittedAt,

            @Schema(maxLength = 4_000, examples = "Brak faktury za catering.") @Nullable
            String returnNote,

            @Nullable LocalDate correctBy,
            @Nullable Instant acceptedAt,
            long version)
            implements Versioned {}

    @Schema(name = "GrantReportLine")
    public record LineResponse(
            @Schema(maxLength = 40, examples = "moderacja") String budgetLine,
            AgreementTerms.ExpenseCategory category,

            @Schema(maxLength = 300, examples = "Moderacja spotkań")
            String description,

            Money planned,
            Money spent,

            @Schema(description = "Ile przyjęto; zero, póki nie przyjęto sprawozdania.")
            Money accepted) {

        static LineResponse of(AgreementTerms.BudgetLine line, List<Expense> all) {
            List<Expense> ofLine = all.stream()
                    .filter(expense -> expense.lineKey().equals(line.key()))
                    .toList();
            return new LineResponse(
                    line.key(),
                    line.category(),
                    line.description(),
                    line.planned(),
                    Money.ofGrosze(
                            ofLine.stream().mapToLong(Expense::amountGrosze).sum()),
                    Money.ofGrosze(ofLine.stream()
                            .map(Expense::acceptedGrosze)
                            .filter(Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .sum()));
        }
    }

    private ReportResponse respond(Grant grant, GrantReport report) {
        List<Expense> all = expenses.listAllOf(grant);
        AgreementTerms terms = grant.terms();
        return new ReportResponse(
                grant.id(),
                grant.status(),
                report.narrative(),
                report.results(),
                report.people(),
                terms == null
                        ? List.of()
                        : terms.budgetLines().stream()
                                .map(line -> LineResponse.of(line, all))
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
    public ReportResponse get(@PathParam("id") UUID id) {
        Grant grant = grants.getReported(id, caller.get());
        return respond(grant, reports.getReport(grant));
    }

    @Schema(name = "GrantReportRequest")
    public record ReportRequest(
            @NotNull @Size(max = 20_000) @Multiline @Schema(examples = "Odbyły się trzy spotkania.")
            String narrative,

            @NotNull @Size(max = 20_000) @Multiline @Schema(examples = "Plan zmieniono zgodnie z 12 z 17 uwag.")
            String results,

            @NotNull @Min(0) @Max(10_000_000) @Schema(description = "Ile osób wzięło udział.", examples = "140")
            Integer people) {}

    @PUT
    @Path("/grants/{id}/report")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setGrantReport",
            summary = "Napisz sprawozdanie",
            description = "Może być niepełne, póki się go nie złoży.")
    public ReportResponse set(@PathParam("id") UUID id, @NotNull @Valid ReportRequest request) {
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
    public ReportResponse submit(@PathParam("id") UUID id) {
        Grant grant = grants.getOwn(id, caller.get());
        return respond(grant, reports.submit(grant, caller.get()));
    }

    @Schema(name = "ReturnReportRequest")
    public record ReturnRequest(
            @NotBlank @Size(max = 4_000) @Multiline @Schema(examples = "Brak faktury za catering.")
            String note,

            @NotNull @Schema(description = "Ostatni dzień na poprawki.", examples = "2190-12-01")
            LocalDate correctBy) {}

    @POST
    @Path("/grants/{id}/report/return")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnGrantReport", summary = "Zwróć sprawozdanie do poprawy")
    public ReportResponse sendBack(@PathParam("id") UUID id, @NotNull @Valid ReturnRequest request) {
        Grant grant = grants.getCoordinated(id, caller.get());
        return respond(grant, reports.sendBack(grant, request.note(), request.correctBy()));
    }

    @Schema(name = "AcceptReportRequest")
    public record AcceptRequest(
            @NotNull
            @Size(max = 500)
            @Schema(description = "Wydatki, których nie przyjmuje się w całości; reszta jest przyjęta.")
            List<@NotNull @Valid ExpenseDecision> decisions) {}

    @Schema(name = "ExpenseDecision")
    public record ExpenseDecision(
            @NotNull UUID expenseId,

            @NotNull @Valid @Schema(description = "Ile z niego przyjęto.")
            Money accepted,

            @NotBlank @Size(max = 1_000) @Schema(examples = "Poza zakresem umowy.")
            String reason) {}

    @POST
    @Path("/grants/{id}/report/accept")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptGrantReport",
            summary = "Przyjmij sprawozdanie",
            description = "Przyjęte wydatki nie mogą przekraczać tego, co wypłacono (GRA-4).")
    public ReportResponse accept(@PathParam("id") UUID id, @NotNull @Valid AcceptRequest request) {
        Grant grant = grants.getCoordinated(id, caller.get());
        List<AcceptedPart> decisions = request.decisions().stream()
                .map(decision -> new AcceptedPart(
                        decision.expenseId(), decision.accepted().grosze(), decision.reason()))
                .toList();
        return respond(grant, reports.accept(grant, decisions, caller.get()));
    }
}
