package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about reviews.
@ApplicationScoped
class ReviewRepository implements Repository<Review> {

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

    /// Submitted reviews of the same application.
    List<Review> listOthers(Review own) {
        return listOf(own.applicationId()).stream()
                .filter(other -> !other.id().equals(own.id()) && other.status() == ReviewStatus.SUBMITTED)
                .toList();
    }

    boolean isAssigned(UUID applicationId, UUID reviewerId) {
        return count("applicationId = ?1 and reviewerId = ?2", applicationId, reviewerId) > 0;
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

    /// The applications that wait for a review and have a reviewer.
    List<UUID> listStarted(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.recruitmentId = :recruitment and a.status = SUBMITTED"
                                + " and exists (select 1 from Review r where r.applicationId = a.id)",
                        UUID.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }
}
