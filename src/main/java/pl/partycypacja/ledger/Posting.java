package pl.partycypacja.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that moves from one account to another.
///
/// @param sourceId what moves it; once in each way, whatever is retried
/// @param amountGrosze above zero
/// @param description for people who read the books
/// @param actorId who did it; null where the system did, because time had passed
public record Posting(
        PostingKind kind,
        UUID sourceId,
        UUID editionId,
        LedgerAccount from,
        LedgerAccount to,
        long amountGrosze,
        String description,
        @Nullable UUID actorId) {}
