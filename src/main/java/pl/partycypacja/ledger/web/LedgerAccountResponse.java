package pl.partycypacja.ledger.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;

/// An account of the books.
@Schema(name = "LedgerAccount")
public record LedgerAccountResponse(
        @Schema(examples = "VOUCHER") LedgerAccountKind kind,

        @Schema(description = "Edycja budżetu, dotacja, bon albo organizacja szkoleniowa.")
        UUID subjectId) {

    static LedgerAccountResponse of(LedgerAccount account) {
        return new LedgerAccountResponse(account.kind(), account.subjectId());
    }
}
