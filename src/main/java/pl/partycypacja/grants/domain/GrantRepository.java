package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about grants. Whatever changes a grant or moves its money holds its row first, so that one
/// thing happens to a grant at a time.
@ApplicationScoped
class GrantRepository implements Repository<Grant> {

    private static final String TRANCHES = "(select count(t.id) from Tranche t where t.grantId = g.id and t.status = ";
    private static final String SIGNER =
            "(select s.accountId from AgreementSignature s where s.grantId = g.id and s.party = ";
    private static final String OPINIONS = "(select count(o.id) from ExpertOpinion o where o.grantId = g.id";

    /// Whether nobody has resigned from the participation `p`.
    static final String IS_PARTICIPATING = "case when p.status = ACTIVE then true else false end";

    private static final String FACTS = "select new " + GrantFacts.class.getName() + "("
            + IS_PARTICIPATING + ", "
            + TRANCHES + "PLANNED), "
            + TRANCHES + "REQUESTED), "
            + TRANCHES + "APPROVED), "
            + SIGNER + "GRANTEE), "
            + SIGNER + "ORGANISER), "
            + OPINIONS + "), "
            + OPINIONS + " and o.expertId = :caller))"
            + " from Grant g join Participation p on p.id = g.participationId where g.id = :grant";

    /// @param callerId whose own opinion is looked for
    GrantFacts readFacts(Grant grant, UUID callerId) {
        return getEntityManager()
                .createQuery(FACTS, GrantFacts.class)
                .setParameter("grant", grant.id())
                .setParameter("caller", callerId)
                .getSingleResult();
    }

    /// Whether a participation has a grant that was not terminated.
    boolean isAwarded(UUID participationId) {
        return count("participationId = ?1 and status <> TERMINATED", participationId) > 0;
    }

    List<Grant> listOf(UUID participationId) {
        return list("participationId = ?1 order by createdAt, id", participationId);
    }

    /// Holds those of a participation that have not come to their end.
    List<Grant> holdUnsettledOf(UUID participationId) {
        return find(
                        "participationId = ?1 and status in (PREPARED, SIGNED, ACTIVE, REPORTED) order by id",
                        participationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Holds all grants of an edition that have an approved tranche, in the order of their ids.
    List<Grant> holdWithApprovedTranches(UUID editionId) {
        return find(
                        "editionId = ?1 and id in (select t.grantId from Tranche t where t.editionId = ?1"
                                + " and t.status = APPROVED) order by id",
                        editionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The number of the next agreement in a year, for example `UM/2023/0001`.
    String nextAgreementNumber(int year) {
        int number = (Integer) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO agreement_counter (year, last_number) VALUES (:year, 1)
                        ON CONFLICT (year) DO UPDATE SET last_number = agreement_counter.last_number + 1
                        RETURNING last_number
                        """)
                .setParameter("year", year)
                .getSingleResult();
        return "UM/%d/%04d".formatted(year, number);
    }

    /// Active grants whose report is due from one day to another. It marks them, so that each is taken once for
    /// a day on which it is due, by whichever instance comes first.
    List<UUID> takeDue(LocalDate from, LocalDate until) {
        return getEntityManager()
                .createNativeQuery("""
                        UPDATE local_grant SET reminded_for = report_due_on WHERE status = 'ACTIVE'
                        AND report_due_on BETWEEN :from AND :until AND reminded_for IS DISTINCT FROM report_due_on
                        RETURNING id
                        """)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    /// Active grants whose report should have been there before a day; each is taken once, like those of
    /// [#takeDue].
    List<UUID> takeOverdue(LocalDate today) {
        return getEntityManager()
                .createNativeQuery("""
                        UPDATE local_grant SET overdue_told_for = report_due_on WHERE status = 'ACTIVE'
                        AND report_due_on < :today AND overdue_told_for IS DISTINCT FROM report_due_on
                        RETURNING id
                        """)
                .setParameter("today", today)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }
}
