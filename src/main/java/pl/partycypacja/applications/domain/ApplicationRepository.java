package pl.partycypacja.applications.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {

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

    /// APP-3: the next number under a prefix. Its row is held until the transaction ends, so that numbers follow
    /// the order of submission.
    int nextNumber(String prefix) {
        return (Integer) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO application_reference_counter (prefix, last_number) VALUES (:prefix, 1)
                        ON CONFLICT (prefix) DO UPDATE SET last_number = application_reference_counter.last_number + 1
                        RETURNING last_number
                        """, Integer.class)
                .setParameter("prefix", prefix)
                .getSingleResult();
    }

    /// Who applies: a person, for an organisation where one does.
    record Applicant(UUID personId, @Nullable UUID organisationId) {}

    List<Applicant> listApplicants(UUID recruitmentId, Set<ApplicationStatus> statuses) {
        return getEntityManager()
                .createQuery(
                        "select distinct new " + Applicant.class.getName()
                                + "(a.applicantId, a.organisationId) from Application a"
                                + " where a.recruitmentId = :recruitment and a.status in :statuses",
                        Applicant.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("statuses", statuses)
                .getResultList();
    }
}
