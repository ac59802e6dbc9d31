package pl.partycypacja.ledger.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.database.Repository;

/// Every statement about postings, and about the balances of guarded accounts that are kept beside them.
@ApplicationScoped
class PostingRepository implements Repository<LedgerPosting> {

    private static final String BALANCES =
            "SELECT subject_id, account, balance_grosze AS grosze FROM ledger_balance WHERE ";

    /// Takes the money in one statement, which touches nothing when the account holds less.
    ///
    /// @return whether the account held as much
    boolean take(LedgerAccount account, long amountGrosze) {
        return getEntityManager()
                        .createNativeQuery("""
                                UPDATE ledger_balance SET balance_grosze = balance_grosze - :amount
                                WHERE subject_id = :subject AND account = :account AND balance_grosze >= :amount
                                """)
                        .setParameter("amount", amountGrosze)
                        .setParameter("subject", account.subjectId())
                        .setParameter("account", account.kind().name())
                        .executeUpdate()
                == 1;
    }

    /// Puts the money into an account, which need not have been used before.
    void put(LedgerAccount account, UUID editionId, long amountGrosze) {
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

    /// What an account of a subject holds.
    private record Amount(UUID subjectId, String account, long grosze) {

        static Amount from(Object row) {
            Object[] values = (Object[]) row;
            return new Amount((UUID) values[0], (String) values[1], (Long) values[2]);
        }

        LedgerAccountKind kind() {
            return LedgerAccountKind.valueOf(account);
        }
    }

    /// What guarded accounts of a kind hold, by subject.
    Map<UUID, Long> readBalances(LedgerAccountKind kind, Collection<UUID> subjectIds) {
        Stream<?> found = getEntityManager()
                .createNativeQuery(BALANCES + "account = :account AND subject_id = ANY (cast(:subjects AS uuid[]))")
                .setParameter("account", kind.name())
                .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                .getResultStream();
        return found.map(Amount::from).collect(toMap(Amount::subjectId, Amount::grosze));
    }

    /// What the guarded accounts of a subject hold.
    Map<LedgerAccountKind, Long> readBalances(UUID subjectId) {
        Stream<?> found = getEntityManager()
                .createNativeQuery(BALANCES + "subject_id = :subject")
                .setParameter("subject", subjectId)
                .getResultStream();
        return found.map(Amount::from).collect(toMap(Amount::kind, Amount::grosze));
    }

    /// Holds the balance of a guarded account until the transaction ends; 0 when it was never used.
    long holdBalance(LedgerAccount account) {
        Stream<?> found = getEntityManager()
                .createNativeQuery(
                        "SELECT balance_grosze FROM ledger_balance WHERE subject_id = :subject AND account = :account"
                                + " FOR UPDATE")
                .setParameter("subject", account.subjectId())
                .setParameter("account", account.kind().name())
                .getResultStream();
        return found.map(Long.class::cast).findFirst().orElse(0L);
    }

    /// What all accounts of each subject hold, as the sum of their postings.
    Map<UUID, Map<LedgerAccountKind, Long>> readSums(Collection<UUID> subjectIds) {
        Stream<?> found = getEntityManager()
                .createNativeQuery("""
                        SELECT subject_id, account, cast(sum(amount_grosze) AS bigint) AS grosze FROM ledger_entry
                        WHERE subject_id = ANY (cast(:subjects AS uuid[])) GROUP BY subject_id, account
                        """)
                .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                .getResultStream();
        return found.map(Amount::from).collect(groupingBy(Amount::subjectId, toMap(Amount::kind, Amount::grosze)));
    }

    /// How much postings of a kind ever moved from or to the accounts of a subject.
    long sum(UUID subjectId, PostingKind kind) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(p.amountGrosze), 0) from LedgerPosting p"
                                + " where p.kind = :kind and (p.fromSubject = :subject or p.toSubject = :subject)",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .getSingleResult();
    }

    List<LedgerPosting> listOfSubject(UUID subjectId) {
        return list("fromSubject = ?1 or toSubject = ?1 order by postedAt, id", subjectId);
    }

    List<LedgerPosting> listOf(UUID editionId) {
        return list("editionId = ?1 order by postedAt, id", editionId);
    }

    /// Whether the application's login may change or remove postings.
    boolean isRewritable() {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT has_table_privilege('ledger_posting', 'UPDATE, DELETE, TRUNCATE')")
                .getSingleResult();
    }
}
