package pl.partycypacja.ledger.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.LedgerProblem;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.RemainingMoney;

/// The books (GRA-5): postings are only ever added; every balance is their sum.
@ApplicationScoped
public class Ledger implements LedgerApi, PanacheRepositoryBase<LedgerPosting, UUID> {

    private final Listings listings;
    private final Clock clock;

    Ledger(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    @Override
    public void post(Posting posting) {
        if (posting.from().kind().isGuarded()) {
            take(posting.from(), posting.amountGrosze());
        }
        if (posting.to().kind().isGuarded()) {
            put(posting.to(), posting.editionId(), posting.amountGrosze());
        }
        persistAndFlush(new LedgerPosting(posting, clock.instant()));
    }

    /// One statement that takes the money or touches nothing.
    private void take(LedgerAccount account, long amountGrosze) {
        int changed = getEntityManager()
                .createNativeQuery("""
                        UPDATE ledger_balance SET balance_grosze = balance_grosze - :amount
                        WHERE subject_id = :subject AND account = :account AND balance_grosze >= :amount
                        """)
                .setParameter("amount", amountGrosze)
                .setParameter("subject", account.subjectId())
                .setParameter("account", account.kind().name())
                .executeUpdate();
        if (changed == 0) {
            throw new RemainingMoney(LedgerProblem.INSUFFICIENT_FUNDS, getBalanceGrosze(account));
        }
    }

    private void put(LedgerAccount account, UUID editionId, long amountGrosze) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO ledger_balance (account, subject_id, edition_id, balance_grosze)
                        VALUES (:account, :subject, :edition, :amount)
                        ON CONFLICT (subject_id, account)
                        DO UPDATE SET balance_grosze = ledger_balance.balance_grosze + excluded.balance_grosze
                        """)
                .setParameter("account", account.kind().name())
                .setParameter("subject", account.subjectId())
                .setParameter("edition", editionId)
                .setParameter("amount", amountGrosze)
                .executeUpdate();
    }

    @Override
    public long getBalanceGrosze(LedgerAccount account) {
        return listBalancesGrosze(account.kind(), List.of(account.subjectId())).getOrDefault(account.subjectId(), 0L);
    }

    @Override
    public long lockBalanceGrosze(LedgerAccount account) {
        Stream<?> found = getEntityManager()
                .createNativeQuery(
                        "SELECT balance_grosze FROM ledger_balance WHERE subject_id = :subject AND account = :account"
                                + " FOR UPDATE")
                .setParameter("subject", account.subjectId())
                .setParameter("account", account.kind().name())
                .getResultStream();
        return found.map(Long.class::cast).findFirst().orElse(0L);
    }

    private record Balance(UUID subjectId, long grosze) {}

    @Override
    public Map<UUID, Long> listBalancesGrosze(LedgerAccountKind kind, Collection<UUID> subjectIds) {
        Stream<Balance> found = getEntityManager()
                .createNativeQuery(
                        "SELECT subject_id, balance_grosze FROM ledger_balance"
                                + " WHERE account = :account AND subject_id = ANY (cast(:subjects AS uuid[]))",
                        Balance.class)
                .setParameter("account", kind.name())
                .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(Balance.class::cast);
        return found.collect(Collectors.toMap(Balance::subjectId, Balance::grosze));
    }

    @Override
    public long sumGrosze(UUID subjectId, PostingKind kind) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(p.amountGrosze), 0) from LedgerPosting p"
                                + " where p.kind = :kind and (p.fromSubject = :subject or p.toSubject = :subject)",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .getSingleResult();
    }

    @Override
    public List<Line> listLines(UUID subjectId) {
        return list("fromSubject = ?1 or toSubject = ?1 order by postedAt, id", subjectId).stream()
                .map(LedgerPosting::toLine)
                .toList();
    }

    /// The books of an edition.
    public Page<LedgerPosting> listOf(UUID editionId, PageRequest page) {
        return listings.of(LedgerPosting.class, "select p from LedgerPosting p")
                .where("p.editionId = :edition", "edition", editionId)
                .sortable("postedAt", "p.postedAt", Instant.class, LedgerPosting::postedAt)
                .sortedBy("postedAt")
                .page(page, "p.id", LedgerPosting::id);
    }

    /// All of them, for a sheet.
    public List<LedgerPosting> listAll(UUID editionId) {
        return list("editionId = ?1 order by postedAt, id", editionId);
    }

    /// Every account of an edition that anything was ever posted to.
    public Page<AccountBalance> listBalances(UUID editionId, PageRequest page) {
        return listings.of(AccountBalance.class, "select b from AccountBalance b")
                .where("b.editionId = :edition", "edition", editionId)
                .sortable(
                        "account",
                        "cast(b.kind as String)",
                        String.class,
                        balance -> balance.account().kind().name())
                .sortedBy("account")
                .page(page, "b.id", AccountBalance::id);
    }
}
