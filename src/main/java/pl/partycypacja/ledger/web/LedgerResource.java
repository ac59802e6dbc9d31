package pl.partycypacja.ledger.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.ledger.domain.Budgets;
import pl.partycypacja.ledger.domain.EditionBooks;
import pl.partycypacja.ledger.domain.EditionBudget;
import pl.partycypacja.ledger.domain.LedgerDirectory;
import pl.partycypacja.ledger.domain.LedgerPosting;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Money;

/// Budgets and books of editions (GRA-1, GRA-5), for those who coordinate them.
@Path("/api/v1")
@Tag(name = "Księga")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
public class LedgerResource {

    private final LedgerDirectory ledger;
    private final Budgets budgets;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    LedgerResource(LedgerDirectory ledger, Budgets budgets, CurrentCaller caller, Preconditions preconditions) {
        this.ledger = ledger;
        this.budgets = budgets;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/editions/{id}/budget")
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getBudget", summary = "Budżet edycji", description = "Nieustalony ma same zera.")
    public BudgetResponse getBudget(@PathParam("id") UUID id) {
        EditionBooks books = ledger.open(id, caller.get());
        return BudgetResponse.from(ledger.getBudget(books), ledger.getLeft(books));
    }

    @PUT
    @Path("/editions/{id}/budget")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setBudget",
            summary = "Ustal budżet edycji",
            description =
                    "Nigdy mniej, niż już przyznano (GRA-1); ile zostało, mówi `remaining` w odpowiedzi o błędzie.")
    public BudgetResponse setBudget(@PathParam("id") UUID id, @NotNull @Valid BudgetRequest request) {
        EditionBooks books = ledger.open(id, caller.get());
        EditionBudget budget = budgets.set(
                books, request.grants().grosze(), request.vouchers().grosze(), preconditions::requireVersion);
        return BudgetResponse.from(budget, ledger.getLeft(books));
    }

    @GET
    @Path("/editions/{id}/ledger")
    @Query
    @Sheet.Offered
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPostings",
            summary = "Księga edycji",
            description = "Każdy zapis przenosi kwotę z konta na konto; zapisów się nie zmienia ani nie usuwa (GRA-5)."
                    + " Sortowanie: `postedAt`.")
    public Page<PostingResponse> listPostings(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        EditionBooks books = ledger.open(id, caller.get());
        return ledger.list(books, page).map(posting -> PostingResponse.from(posting.toLine()));
    }

    @GET
    @Path("/editions/{id}/ledger")
    @Query
    @Produces({Sheet.CSV_IF_ASKED, Sheet.XLSX_IF_ASKED})
    @Operation(hidden = true)
    public Sheet exportPostings(@PathParam("id") UUID id) {
        EditionBooks books = ledger.open(id, caller.get());
        return new Sheet(
                "ksiega",
                List.of("Czas", "Rodzaj", "Z konta", "Czyje", "Na konto", "Czyje", "Kwota", "Waluta", "Opis", "Osoba"),
                ledger.listAll(books).stream()
                        .map(LedgerPosting::toLine)
                        .map(line -> Sheet.row(
                                line.postedAt(),
                                line.kind().name(),
                                line.from().kind().name(),
                                line.from().subjectId(),
                                line.to().kind().name(),
                                line.to().subjectId(),
                                BigDecimal.valueOf(line.amountGrosze(), 2),
                                Money.Currency.PLN.name(),
                                line.description(),
                                line.actorId()))
                        .toList());
    }

    @GET
    @Path("/editions/{id}/ledger-balances")
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listLedgerBalances",
            summary = "Salda kont księgi",
            description =
                    "Wszystkie konta edycji, z porównaniem trzymanego salda z sumą zapisów (GRA-5). Sortowanie: `account`.")
    public Page<LedgerBalanceResponse> listBalances(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        EditionBooks books = ledger.open(id, caller.get());
        return ledger.listBalances(books, page).map(LedgerBalanceResponse::from);
    }
}
