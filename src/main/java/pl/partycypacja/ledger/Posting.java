package pl.partycypacja.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that moves from one account to another.
///
/// @param sourceId the thing that moves it; a source moves money once in each way (`kind`), however often it is
///     retried
/// @param amountGrosze above zero
/// @param description for people who read the books
/// @param actorId who moved it; null when the system did, because a time limit had passed
public record Posting(
        PostingKind kind,
        UUID sourceId,
        UUID editionId,
        LedgerAccount from,
        LedgerAccount to,
        long amountGrosze,
        String description,
        @Nullable UUID actorId) {}
