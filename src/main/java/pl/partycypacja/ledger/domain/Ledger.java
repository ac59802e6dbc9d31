package pl.partycypacja.ledger.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.LedgerProblem;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.problem.RemainingMoney;

/// The books (GRA-5): postings are only ever added, and every balance is their sum.
@ApplicationScoped
class Ledger implements LedgerApi {

    private final PostingRepository postings;
    private final Clock clock;

    Ledger(PostingRepository postings, Clock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    @Override
    public void post(Posting posting) {
        LedgerAccount from = posting.from();
        if (from.kind().isGuarded() && !postings.take(from, posting.amountGrosze())) {
            throw new RemainingMoney(LedgerProblem.INSUFFICIENT_FUNDS, getBalanceGrosze(from));
        }
        if (posting.to().kind().isGuarded()) {
            postings.put(posting.to(), posting.editionId(), posting.amountGrosze());
        }
        postings.persistAndFlush(new LedgerPosting(posting, clock.instant()));
    }

    @Override
    public long getBalanceGrosze(LedgerAccount account) {
        return listBalancesGrosze(account.kind(), List.of(account.subjectId())).getOrDefault(account.subjectId(), 0L);
    }

    @Override
    public long holdBalanceGrosze(LedgerAccount account) {
        return postings.holdBalance(account);
    }

    @Override
    public Map<UUID, Long> listBalancesGrosze(LedgerAccountKind kind, Collection<UUID> subjectIds) {
        return subjectIds.isEmpty() ? Map.of() : postings.readBalances(kind, subjectIds);
    }

    @Override
    public Map<UUID, Map<LedgerAccountKind, Long>> listSumsGrosze(Collection<UUID> subjectIds) {
        return subjectIds.isEmpty() ? Map.of() : postings.readSums(subjectIds);
    }

    @Override
    public long sumGrosze(UUID subjectId, PostingKind kind) {
        return postings.sum(subjectId, kind);
    }

    @Override
    public List<Line> listLines(UUID subjectId) {
        return postings.listOfSubject(subjectId).stream()
                .map(LedgerPosting::toLine)
                .toList();
    }
}
