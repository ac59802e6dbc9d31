package pl.partycypacja.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What modules that move money ask of the books.
public interface LedgerApi {

    /// Moves money, in the caller's transaction (GRA-5).
    ///
    /// @throws pl.partycypacja.platform.problem.RemainingMoney `insufficient-funds` when the account holds less
    /// @throws pl.partycypacja.platform.problem.DomainException `already-exists` when the source has moved it
    ///     already
    void post(Posting posting);

    /// What a guarded account holds, in grosze; 0 when nothing was ever posted to it.
    long getBalanceGrosze(LedgerAccount account);

    /// The same, and it stays so until the transaction ends.
    long lockBalanceGrosze(LedgerAccount account);

    /// What guarded accounts of a kind hold, by subject; those without postings are left out.
    Map<UUID, Long> listBalancesGrosze(LedgerAccountKind kind, Collection<UUID> subjectIds);

    /// How much was ever moved in a way from or to the account of a subject.
    long sumGrosze(UUID subjectId, PostingKind kind);

    /// All that concerns a subject, in the order of posting.
    List<Line> listLines(UUID subjectId);

    /// A posting as it stands in the books.
    record Line(
            UUID id,
            PostingKind kind,
            UUID sourceId,
            LedgerAccount from,
            LedgerAccount to,
            long amountGrosze,
            String description,
            @Nullable UUID actorId,
            Instant postedAt) {}
}
