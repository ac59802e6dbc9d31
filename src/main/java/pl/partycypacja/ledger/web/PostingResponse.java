package pl.partycypacja.ledger.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.values.Money;

/// A line of the books.
@Schema(name = "Posting")
public record PostingResponse(
        UUID id,
        @Schema(examples = "VOUCHER_REDEEMED") PostingKind kind,

        @Schema(description = "Co przesunęło pieniądze: dotacja, transza, bon, realizacja bonu…")
        UUID sourceId,

        LedgerAccountResponse from,
        LedgerAccountResponse to,
        Money amount,

        @Schema(maxLength = 500, examples = "Realizacja bonu: szkolenie z facylitacji")
        String description,

        @Schema(description = "Kto; `null`: system, gdy minął termin.") @Nullable
        UUID actorId,

        Instant postedAt) {

    static PostingResponse from(LedgerApi.Line line) {
        return new PostingResponse(
                line.id(),
                line.kind(),
                line.sourceId(),
                LedgerAccountResponse.of(line.from()),
                LedgerAccountResponse.of(line.to()),
                Money.ofGrosze(line.amountGrosze()),
                line.description(),
                line.actorId(),
                line.postedAt());
    }
}
