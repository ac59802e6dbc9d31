package pl.partycypacja.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.RemainingMoney;

/// What modules that move money ask of the books. All amounts are in grosze.
public interface LedgerApi {

    /// Moves money, in the caller's transaction (GRA-5).
    ///
    /// @throws RemainingMoney `insufficient-funds` when the account holds less
    /// @throws DomainException `already-exists` when the source has already moved money in this way
    void post(Posting posting);

    /// What a guarded account holds; 0 when nothing was ever posted to it.
    long getBalanceGrosze(LedgerAccount account);

    /// The same, and it stays so until the transaction ends.
    long holdBalanceGrosze(LedgerAccount account);

    /// What guarded accounts of a kind hold, by subject; those without postings are left out.
    Map<UUID, Long> listBalancesGrosze(LedgerAccountKind kind, Collection<UUID> subjectIds);

    /// What all accounts of each subject hold, guarded or not, as the sum of their postings, in one statement.
    /// Subjects and accounts without postings are left out.
    ///
    /// A grant of 6 000 PLN of which 4 000 PLN are paid and 3 500 PLN accepted has `GRANT_AWARDED` 200000,
    /// `GRANT_ADVANCE` 50000 and `GRANT_SETTLED` 350000.
    Map<UUID, Map<LedgerAccountKind, Long>> listSumsGrosze(Collection<UUID> subjectIds);

    /// How much was ever moved from or to the accounts of a subject by postings of a kind.
    long sumGrosze(UUID subjectId, PostingKind kind);

    /// All postings from or to the accounts of a subject, in the order in which they were made.
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
