package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import pl.partycypacja.grants.domain.Expense;
import pl.partycypacja.grants.domain.ExpenseDetails;
import pl.partycypacja.grants.domain.ExpenseDirectory;
import pl.partycypacja.grants.domain.Expenses;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantDirectory;
import pl.partycypacja.grants.domain.SeenExpense;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.UploadedFile;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Download;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Sha256;

/// Expenses of grants, each with its document (GRA-4).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ExpensesResource {

    private final GrantDirectory grants;
    private final ExpenseDirectory directory;
    private final Expenses expenses;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    ExpensesResource(
            GrantDirectory grants,
            ExpenseDirectory directory,
            Expenses expenses,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.grants = grants;
        this.directory = directory;
        this.expenses = expenses;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/grants/{id}/expenses")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(operationId = "listExpenses", summary = "Wydatki z dotacji", description = "Sortowanie: `issuedOn`.")
    public Page<ExpenseResponse> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Seen<Grant> grant = grants.openToRead(id, caller.get());
        return directory.list(grant.thing(), page).map(ExpenseResponse::from);
    }

    @POST
    @Path("/grants/{id}/expenses")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addExpense",
            summary = "Dodaj wydatek",
            description = "W okresie umowy i w jednej z pozycji budżetu; ten sam dokument w pozycji raz (GRA-4).")
    public RestResponse<ExpenseResponse> add(@PathParam("id") UUID id, @NotNull @Valid ExpenseDetails details) {
        Expense expense = expenses.add(grants.open(id, caller.get()), details);
        return Created.at("/api/v1/expenses/" + expense.id(), ExpenseResponse.from(expense));
    }

    @GET
    @Path("/expenses/{id}")
    @Query
    @Operation(operationId = "getExpense", summary = "Pokaż wydatek")
    public ExpenseResponse get(@PathParam("id") UUID id) {
        return ExpenseResponse.from(directory.open(id, caller.get()).expense());
    }

    @PUT
    @Path("/expenses/{id}")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updateExpense", summary = "Popraw wydatek")
    public ExpenseResponse update(@PathParam("id") UUID id, @NotNull @Valid ExpenseDetails details) {
        SeenExpense seen = directory.open(id, caller.get());
        expenses.change(seen, details, preconditions::requireVersion);
        return ExpenseResponse.from(seen.expense());
    }

    @DELETE
    @Path("/expenses/{id}")
    @Command
    @Operation(operationId = "deleteExpense", summary = "Usuń wydatek")
    public void delete(@PathParam("id") UUID id) {
        expenses.remove(directory.open(id, caller.get()), preconditions::requireVersion);
    }

    @POST
    @Path("/expenses/{id}/document")
    @Command
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "attachExpenseDocument",
            summary = "Dołącz dokument wydatku",
            description = "PDF, PNG, JPEG, DOCX lub ODT, do 10 MB; zastępuje poprzedni.")
    public ExpenseResponse attach(@PathParam("id") UUID id, @RestForm("file") @NotNull FileUpload file) {
        SeenExpense seen = directory.open(id, caller.get());
        expenses.attach(seen, file.fileName(), UploadedFile.read(file));
        return ExpenseResponse.from(seen.expense());
    }

    @GET
    @Path("/expenses/{id}/document")
    @Query
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadExpenseDocument",
            summary = "Pobierz dokument wydatku",
            description = "Zawsze jako plik do zapisania.")
    @FileAnswer(maxLength = 10_485_760)
    public RestResponse<byte[]> download(@PathParam("id") UUID id) {
        Expense expense = directory.open(id, caller.get()).expense();
        byte[] content = directory.readDocument(expense);
        return Download.of(String.valueOf(expense.fileName()), Sha256.hex(content), content);
    }
}
