package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.platform.database.Repository;

/// Every statement about decisions.
@ApplicationScoped
class DecisionRepository implements Repository<Decision> {

    private static final String[] DECIDABLE =
            ApplicationStatus.DECIDABLE.stream().map(Enum::name).toArray(String[]::new);

    /// As it is now, whatever was read before.
    Optional<Decision> findLatest(UUID applicationId) {
        Optional<Decision> found = findByIdOptional(applicationId);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /// Forgets what was prepared and is not announced.
    void forget(UUID applicationId) {
        delete("applicationId = ?1 and releasedAt is null", applicationId);
    }

    /// Decisions of many applications in one statement, in their order: so many accepted, so many reserved, the others
    /// rejected. What was prepared before is replaced.
    void prepare(
            UUID recruitmentId,
            List<UUID> ids,
            int accepted,
            int reserved,
            String justification,
            UUID actor,
            Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO decision (application_id, version, recruitment_id, outcome, reserve_position, justification,
                          decided_by, decided_at)
                        SELECT x.id, 1, :recruitment,
                          CASE WHEN x.n <= :accepted THEN 'ACCEPTED' WHEN x.n <= :placed THEN 'RESERVE' ELSE 'REJECTED' END,
                          CASE WHEN x.n > :accepted AND x.n <= :placed THEN x.n - :accepted END, :justification, :by, :now
                        FROM unnest(cast(:ids AS uuid[])) WITH ORDINALITY AS x(id, n)
                        ON CONFLICT (application_id) DO UPDATE SET version = decision.version + 1, outcome = excluded.outcome,
                          reserve_position = excluded.reserve_position, justification = excluded.justification,
                          decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("accepted", accepted)
                .setParameter("placed", accepted + reserved)
                .setParameter("justification", justification)
                .setParameter("by", actor)
                .setParameter("now", now)
                .executeUpdate();
        getEntityManager().clear();
    }

    /// How many are to be accepted, of what was not withdrawn meanwhile.
    ///
    /// @param except an application that is not counted
    long countPrepared(UUID recruitmentId, @Nullable UUID except) {
        return getEntityManager()
                .createQuery(
                        "select count(d) from Decision d join Application a on a.id = d.applicationId"
                                + " where d.recruitmentId = :recruitment and d.outcome = ACCEPTED and d.releasedAt is null"
                                + " and a.status in :decidable and a.id <> coalesce(:except, a.recruitmentId)",
                        Long.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", ApplicationStatus.DECIDABLE)
                .setParameter("except", except)
                .getSingleResult();
    }

    /// How many applications wait for a decision.
    long countWaiting(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select count(a) from Application a where a.recruitmentId = :recruitment and a.status in :decidable",
                        Long.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", ApplicationStatus.DECIDABLE)
                .getSingleResult();
    }

    /// How many of those have one that is not announced; not what is still being corrected.
    long countDecided(UUID recruitmentId, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select count(a) from Application a join Decision d on d.applicationId = a.id"
                                + " where a.recruitmentId = :recruitment and a.status in :decidable and d.releasedAt is null"
                                + " and (a.status <> RETURNED or a.correctBy < :today)",
                        Long.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", ApplicationStatus.DECIDABLE)
                .setParameter("today", today)
                .getSingleResult();
    }

    /// APP-6: whether two of those who would wait for a place share a number: neither staff nor the ranking gave them
    /// one of their own.
    boolean isReserveTied(UUID recruitmentId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        WITH ranked AS MATERIALIZED (
                          SELECT id, place FROM ranked_application WHERE recruitment_id = :recruitment)
                        SELECT count(*) > count(DISTINCT coalesce(d.reserve_position, -r.place))
                        FROM decision d JOIN application a ON a.id = d.application_id LEFT JOIN ranked r ON r.id = a.id
                        WHERE d.recruitment_id = :recruitment AND d.released_at IS NULL AND d.outcome = 'RESERVE'
                          AND a.status = ANY (cast(:decidable AS text[]))
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", DECIDABLE)
                .getSingleResult();
    }

    /// A decision that was just announced, and whose it is.
    ///
    /// @param position on the reserve list
    record Released(
            ApplicationReference application,
            DecisionOutcome outcome,
            String justification,
            @Nullable Integer position) {}

    /// Releases every decision that is ready, in one statement. The reserve list is numbered as it stands: by the
    /// positions that staff gave, then by the ranking, behind those who are on it already.
    void release(UUID recruitmentId, Instant now) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        WITH ranked AS MATERIALIZED (
                          SELECT id, place FROM ranked_application WHERE recruitment_id = :recruitment),
                        numbered AS (
                          SELECT d.application_id,
                            row_number() OVER (ORDER BY d.reserve_position NULLS LAST, r.place, a.reference)
                              + (SELECT coalesce(max(o.reserve_position), 0) FROM decision o
                                WHERE o.recruitment_id = :recruitment AND o.released_at IS NOT NULL) AS position
                          FROM decision d JOIN application a ON a.id = d.application_id LEFT JOIN ranked r ON r.id = a.id
                          WHERE d.recruitment_id = :recruitment AND d.released_at IS NULL AND d.outcome = 'RESERVE'
                            AND a.status = ANY (cast(:decidable AS text[])))
                        UPDATE decision d SET released_at = :now, version = d.version + 1,
                          reserve_position = (SELECT n.position FROM numbered n WHERE n.application_id = d.application_id)
                        FROM application a
                        WHERE a.id = d.application_id AND d.recruitment_id = :recruitment AND d.released_at IS NULL
                          AND a.status = ANY (cast(:decidable AS text[]))
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", DECIDABLE)
                .setParameter("now", now)
                .executeUpdate();
        getEntityManager().clear();
    }

    /// Those released at a moment, by the id of their application.
    List<Released> listReleased(UUID recruitmentId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.applicantId, a.organisationId, a.reference, d.outcome, d.justification,"
                                + " d.reservePosition from Application a join Decision d on d.applicationId = a.id"
                                + " where d.recruitmentId = :recruitment and d.releasedAt = :now order by a.id",
                        Tuple.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Released(
                        new ApplicationReference(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, UUID.class),
                                row.get(3, String.class)),
                        row.get(4, DecisionOutcome.class),
                        row.get(5, String.class),
                        row.get(6, Integer.class)))
                .toList();
    }
}
