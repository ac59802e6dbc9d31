package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.Grants;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Money;

/// Every posting of a grant, as its grantee and an auditor read it (GRA-5).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class StatementsResource {

    private final Grants grants;
    private final CurrentCaller caller;

    StatementsResource(Grants grants, CurrentCaller caller) {
        this.grants = grants;
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
        return Page.whole(lines(grants.getVisible(id, caller.get())));
    }

    @GET
    @Path("/grants/{id}/statement")
    @Query
    @Produces({Sheet.CSV_IF_ASKED, Sheet.XLSX_IF_ASKED})
    @Operation(hidden = true)
    public Sheet export(@PathParam("id") UUID id) {
        Grant grant = grants.getVisible(id, caller.get());
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
                lines(grant).stream()
                        .map(line -> Sheet.row(
                                line.postedAt(),
                                grant.agreementNumber(),
                                line.kind().name(),
                                line.from().name(),
                                line.to().name(),
                                BigDecimal.valueOf(line.amount().grosze(), 2),
                                BigDecimal.valueOf(line.unpaid().grosze(), 2),
                                BigDecimal.valueOf(line.outstanding().grosze(), 2),
                                line.description()))
                        .toList());
    }

    private List<StatementLine> lines(Grant grant) {
        long unpaid = 0;
        long outstanding = 0;
        List<StatementLine> lines = new ArrayList<>();
        for (LedgerApi.Line line : grants.getStatement(grant)) {
            unpaid += change(line, LedgerAccountKind.GRANT_AWARDED);
            outstanding += change(line, LedgerAccountKind.GRANT_ADVANCE);
            lines.add(new StatementLine(
                    line.id(),
                    line.kind(),
                    line.from().kind(),
                    line.to().kind(),
                    Money.ofGrosze(line.amountGrosze()),
                    line.description(),
                    Money.ofGrosze(unpaid),
                    Money.ofGrosze(outstanding),
                    line.postedAt()));
        }
        return lines;
    }

    private static long change(LedgerApi.Line line, LedgerAccountKind account) {
        long taken = line.from().kind() == account ? line.amountGrosze() : 0;
        return (line.to().kind() == account ? line.amountGrosze() : 0) - taken;
    }
}
