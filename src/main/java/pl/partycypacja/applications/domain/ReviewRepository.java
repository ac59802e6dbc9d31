package pl.partycypacja.applications.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    boolean hasSubmitted(UUID recruitmentId) {
        return count("recruitmentId = ?1 and status = SUBMITTED", recruitmentId) > 0;
    }

    void forgetDrafts(UUID recruitmentId) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE review SET scores = '{}', version = version + 1
                        WHERE recruitment_id = :recruitment AND status = 'IN_PROGRESS' AND scores <> '{}'
                        """)
                .setParameter("recruitment", recruitmentId)
                .executeUpdate();
    }

    List<Review> listOf(UUID applicationId) {
        return list("applicationId = ?1 order by assignedAt, id", applicationId);
    }

    /// The reviewer of each review that is not submitted yet and still wanted.
    List<UUID> listReviewersOfUnfinished(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select r.reviewerId from Review r join Application a on a.id = r.applicationId"
                                + " where r.recruitmentId = :recruitment and r.status in (ASSIGNED, IN_PROGRESS)"
                                + " and a.status in (SUBMITTED, UNDER_REVIEW)",
                        UUID.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    /// One assignment in a recruitment at a time, so that none is made twice and the load is spread fairly.
    void lockAssignments(UUID recruitmentId) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:name, 3))", Object.class)
                .setParameter("name", recruitmentId.toString())
                .getSingleResult();
    }

    /// An application that can be reviewed.
    record Candidate(UUID id, UUID applicantId, @Nullable UUID organisationId) {}

    /// By reference number, which is the order of submission.
    List<Candidate> listReviewable(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select new " + Candidate.class.getName()
                                + "(a.id, a.applicantId, a.organisationId) from Application a"
                                + " where a.recruitmentId = :recruitment and a.status in (SUBMITTED, UNDER_REVIEW)"
                                + " order by a.reference",
                        Candidate.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    /// Who reviews what, recused ones included.
    record Assignment(UUID applicationId, UUID reviewerId, ReviewStatus status) {}

    List<Assignment> listAssignments(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select new " + Assignment.class.getName()
                                + "(r.applicationId, r.reviewerId, r.status) from Review r where r.recruitmentId = :recruitment",
                        Assignment.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    /// APP-1: what has a reviewer is under review. Each step is on record.
    void startReviews(UUID recruitmentId, UUID actor, Instant now) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        WITH started AS (
                          UPDATE application a SET status = 'UNDER_REVIEW', version = a.version + 1, updated_at = :now
                          WHERE a.recruitment_id = :recruitment AND a.status = 'SUBMITTED'
                            AND EXISTS (SELECT 1 FROM review r WHERE r.application_id = a.id)
                          RETURNING a.id, a.content_sha256)
                        INSERT INTO application_event
                          (id, application_id, action, from_status, to_status, actor_id, content_sha256, happened_at)
                        SELECT uuidv7(), id, 'REVIEW_STARTED', 'SUBMITTED', 'UNDER_REVIEW', :actor, content_sha256, :now
                        FROM started
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("actor", actor)
                .setParameter("now", now)
                .executeUpdate();
    }
}
