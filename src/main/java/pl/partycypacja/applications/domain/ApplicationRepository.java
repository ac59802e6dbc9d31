package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.ownership.Scope;
import pl.partycypacja.platform.database.Repository;

/// Every statement about applications, their limits, numbers and histories.
@ApplicationScoped
class ApplicationRepository implements Repository<Application> {

    /// Whose an application is, and who coordinates it once it was submitted, as part of a query on `a`.
    static final String VISIBLE = """
            (a.applicantId = :caller and a.organisationId is null) or a.organisationId in :organisations
            or (a.submittedAt is not null and (:seesAll = true or a.programmeId in :programmes))""";

    private static final String SELECT_REFERENCES = "select new " + ApplicationReference.class.getName()
            + "(a.id, a.applicantId, a.organisationId, a.reference) from Application a ";

    /// APP-4: takes a place within the applicant's limit, in one statement, whoever else tries.
    ///
    /// @return false when the limit is reached
    boolean takeQuota(UUID recruitmentId, UUID applicant, int limit) {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO application_quota (recruitment_id, applicant, taken) VALUES (:recruitment, :applicant, 1)
                                ON CONFLICT (recruitment_id, applicant) DO UPDATE SET taken = application_quota.taken + 1
                                WHERE application_quota.taken < :limit
                                """)
                        .setParameter("recruitment", recruitmentId)
                        .setParameter("applicant", applicant)
                        .setParameter("limit", limit)
                        .executeUpdate()
                == 1;
    }

    void giveQuotaBack(UUID recruitmentId, UUID applicant) {
        getEntityManager()
                .createNativeQuery(
                        "UPDATE application_quota SET taken = taken - 1 WHERE recruitment_id = :recruitment AND applicant = :applicant")
                .setParameter("recruitment", recruitmentId)
                .setParameter("applicant", applicant)
                .executeUpdate();
    }

    /// APP-3: the next reference number under a prefix. Its row is held until the transaction ends, so that
    /// numbers follow the order of submission.
    String nextReference(String prefix) {
        Integer number = (Integer) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO application_reference_counter (prefix, last_number) VALUES (:prefix, 1)
                        ON CONFLICT (prefix) DO UPDATE SET last_number = application_reference_counter.last_number + 1
                        RETURNING last_number
                        """)
                .setParameter("prefix", prefix)
                .getSingleResult();
        return "%s-%04d".formatted(prefix, number);
    }

    List<ApplicationReference> listReferences(UUID recruitmentId, Set<ApplicationStatus> statuses) {
        return getEntityManager()
                .createQuery(
                        SELECT_REFERENCES + "where a.recruitmentId = :recruitment and a.status in :statuses",
                        ApplicationReference.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("statuses", statuses)
                .getResultList();
    }

    /// What can be reviewed, by reference number, which is the order of submission.
    List<ApplicationReference> listReviewable(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        SELECT_REFERENCES + "where a.recruitmentId = :recruitment"
                                + " and a.status in (SUBMITTED, UNDER_REVIEW) order by a.reference",
                        ApplicationReference.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    /// Everything that was ever submitted.
    List<ApplicationReference> listSubmitted(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        SELECT_REFERENCES + "where a.recruitmentId = :recruitment and a.submittedAt is not null",
                        ApplicationReference.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    List<ApplicationReference> listReferences(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(SELECT_REFERENCES + "where a.id in :ids", ApplicationReference.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /// Where those of the ids are that were submitted in the recruitment.
    Map<UUID, ApplicationStatus> listStatuses(UUID recruitmentId, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.status from Application a"
                                + " where a.recruitmentId = :recruitment and a.id in :ids and a.submittedAt is not null",
                        Tuple.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, ApplicationStatus.class)));
    }

    /// Those that wait for a decision; not one whose corrections are still awaited.
    List<UUID> listDecidable(UUID recruitmentId, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.recruitmentId = :recruitment and a.status in :decidable"
                                + " and (a.status <> RETURNED or a.correctBy < :today) order by a.id",
                        UUID.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", ApplicationStatus.DECIDABLE)
                .setParameter("today", today)
                .getResultList();
    }

    boolean hasShortlisted(UUID recruitmentId) {
        return count("recruitmentId = ?1 and status = SHORTLISTED", recruitmentId) > 0;
    }

    /// The caller's own applications in the recruitment, and their organisations', that are shortlisted now.
    Set<UUID> listOwnShortlisted(UUID recruitmentId, Scope scope) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.recruitmentId = :recruitment and a.status = SHORTLISTED"
                                + " and ((a.applicantId = :caller and a.organisationId is null)"
                                + " or a.organisationId in :organisations)",
                        UUID.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("caller", scope.caller())
                .setParameter("organisations", scope.organisations())
                .getResultList());
    }

    /// Holds whatever waits for a decision, in one order, until the transaction ends.
    void holdUndecided(UUID recruitmentId) {
        getEntityManager()
                .createNativeQuery("""
                        SELECT id FROM application WHERE recruitment_id = :recruitment AND status = ANY (cast(:decidable AS text[]))
                        ORDER BY id FOR UPDATE
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter(
                        "decidable",
                        ApplicationStatus.DECIDABLE.stream().map(Enum::name).toArray(String[]::new))
                .getResultList();
    }

    /// APP-8: brings each application to its result, on record, in one statement.
    void announce(Map<UUID, DecisionOutcome> results, UUID actor, Instant now) {
        getEntityManager().flush();
        List<Map.Entry<UUID, DecisionOutcome>> each = List.copyOf(results.entrySet());
        getEntityManager()
                .createNativeQuery("""
                        WITH moved AS (
                          UPDATE application a SET status = r.outcome, version = a.version + 1, updated_at = :now
                          FROM unnest(cast(:ids AS uuid[]), cast(:outcomes AS text[])) AS r(id, outcome), application before
                          WHERE a.id = r.id AND before.id = a.id
                          RETURNING a.id, before.status AS from_status, a.status, a.content_sha256)
                        INSERT INTO application_event
                          (id, application_id, action, from_status, to_status, actor_id, content_sha256, happened_at)
                        SELECT uuidv7(), id, 'RESULT_ANNOUNCED', from_status, status, :actor, content_sha256, :now FROM moved
                        """)
                .setParameter("ids", each.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .setParameter(
                        "outcomes",
                        each.stream().map(result -> result.getValue().name()).toArray(String[]::new))
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
        getEntityManager().clear();
    }

    /// APP-6: the order of applications that share a score, from 1.
    void orderTie(List<UUID> order, BigDecimal score) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE application a SET tie_order = o.place, tie_score = :score
                        FROM unnest(cast(:ids AS uuid[])) WITH ORDINALITY AS o(id, place) WHERE a.id = o.id
                        """)
                .setParameter("score", score)
                .setParameter("ids", order.toArray(UUID[]::new))
                .executeUpdate();
    }

    /// Moves applications from some states to another, in one statement, each step on record (APP-1). Those that
    /// are in none of the states are left alone.
    ///
    /// @return those that were moved
    @SuppressWarnings("unchecked")
    List<UUID> moveAll(
            Collection<UUID> ids,
            Set<ApplicationStatus> from,
            ApplicationStatus to,
            ApplicationHistoryAction action,
            UUID actor,
            Instant now) {
        getEntityManager().flush();
        List<UUID> moved = getEntityManager()
                .createNativeQuery("""
                        WITH before AS (
                          SELECT id, status FROM application
                          WHERE id = ANY (cast(:ids AS uuid[])) AND status = ANY (cast(:from AS text[]))
                          ORDER BY id FOR UPDATE),
                        moved AS (
                          UPDATE application a SET status = :to, version = a.version + 1, updated_at = :now
                          FROM before b WHERE a.id = b.id
                          RETURNING a.id, b.status, a.content_sha256)
                        INSERT INTO application_event
                          (id, application_id, action, from_status, to_status, actor_id, content_sha256, happened_at)
                        SELECT uuidv7(), id, :action, status, :to, :actor, content_sha256, :now FROM moved
                        RETURNING application_id
                        """)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("from", from.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("to", to.name())
                .setParameter("action", action.name())
                .setParameter("actor", actor)
                .setParameter("now", now)
                .getResultList();
        getEntityManager().clear();
        return moved;
    }

    /// Keeps the step that brought the application to where it is now.
    void record(
            Application application,
            ApplicationHistoryAction kind,
            @Nullable ApplicationStatus before,
            @Nullable UUID actor,
            @Nullable String note) {
        getEntityManager().persist(new ApplicationEvent(application, kind, before, actor, note));
        flush();
    }
}
