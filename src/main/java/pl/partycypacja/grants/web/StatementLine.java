package pl.partycypacja.grants.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.grants.domain.GrantStatementLine;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.values.Money;

/// A posting of a grant, with what was left after it.
public record StatementLine(
        UUID id,
        @Schema(examples = "TRANCHE_PAID") PostingKind kind,
        LedgerAccountKind from,
        LedgerAccountKind to,
        Money amount,

        @Schema(maxLength = 500, examples = "Transza 1 dotacji UM/2023/0001")
        String description,

        @Schema(description = "Ile po tym zapisie pozostaje do wypłaty.")
        Money unpaid,

        @Schema(description = "Ile po tym zapisie wypłacono, a nie rozliczono ani nie zwrócono.")
        Money outstanding,

        Instant postedAt) {

    static StatementLine from(GrantStatementLine line) {
        LedgerApi.Line posting = line.posting();
        return new StatementLine(
                posting.id(),
                posting.kind(),
                posting.from().kind(),
                posting.to().kind(),
                Money.ofGrosze(posting.amountGrosze()),
                posting.description(),
                Money.ofGrosze(line.unpaidGrosze()),
                Money.ofGrosze(line.outstandingGrosze()),
                posting.postedAt());
    }
}
