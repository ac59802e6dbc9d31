package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantDirectory;
import pl.partycypacja.grants.domain.GrantStatementLine;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// The statement of a grant: all its postings, for its grantee and an auditor to read (GRA-5).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class StatementsResource {

    private final GrantDirectory directory;
    private final CurrentCaller caller;

    StatementsResource(GrantDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Path("/grants/{id}/statement")
    @Query
    @Sheet.Offered
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listStatementLines",
            summary = "Wyciąg dotacji",
            description = "Wszystkie zapisy księgi, które dotyczą dotacji, ze stanem po każdym z nich (GRA-5).")
    public Page<StatementLine> statement(@PathParam("id") UUID id) {
        Seen<Grant> grant = directory.open(id, caller.get());
        return Page.whole(directory.getStatement(grant.thing()).stream()
                .map(StatementLine::from)
                .toList());
    }

    @GET
    @Path("/grants/{id}/statement")
    @Query
    @Produces({Sheet.CSV_IF_ASKED, Sheet.XLSX_IF_ASKED})
    @Operation(hidden = true)
    public Sheet export(@PathParam("id") UUID id) {
        Grant grant = directory.open(id, caller.get()).thing();
        return new Sheet(
                "wyciag",
                List.of(
                        "Czas",
                        "Umowa",
                        "Rodzaj",
                        "Z konta",
                        "Na konto",
                        "Kwota",
                        "Do wypłaty",
                        "Do rozliczenia",
                        "Opis"),
                directory.getStatement(grant).stream()
                        .map(line -> row(grant, line))
                        .toList());
    }

    private static List<Object> row(Grant grant, GrantStatementLine line) {
        LedgerApi.Line posting = line.posting();
        return Sheet.row(
                posting.postedAt(),
                grant.agreementNumber(),
                posting.kind().name(),
                posting.from().kind().name(),
                posting.to().kind().name(),
                BigDecimal.valueOf(posting.amountGrosze(), 2),
                BigDecimal.valueOf(line.unpaidGrosze(), 2),
                BigDecimal.valueOf(line.outstandingGrosze(), 2),
                posting.description());
    }
}
