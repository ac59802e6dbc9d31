package pl.partycypacja.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Money that moves from one account to another.
///
/// @param sourceId what moves it; once in each way, whatever is retried
/// @param amountGrosze above zero
/// @param description for people who read the books
/// @param actorId who did it; null where the system did, because time had passed
public record Posting(
        Kind kind,
        UUID sourceId,
        UUID editionId,
        LedgerAccount from,
        LedgerAccount to,
        long amountGrosze,
        String description,
        @Nullable UUID actorId) {

    /// Why money moves.
    @Schema(name = "PostingKind")
    public enum Kind {
        GRANT_BUDGET_CHANGED,
        VOUCHER_BUDGET_CHANGED,
        GRANT_AWARDED,
        TRANCHE_PAID,
        EXPENSES_ACCEPTED,
        GRANT_REFUNDED,
        GRANT_RELEASED,
        VOUCHER_ISSUED,
        VOUCHER_REDEEMED,
        REDEMPTION_REVERSED,
        VOUCHER_LAPSED,
        VOUCHER_EXTENDED
    }
}
