package pl.partycypacja.selection.domain.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.platform.database.Repository;

/// Every statement about interview slots.
@ApplicationScoped
class InterviewSlotRepository implements Repository<InterviewSlot> {

    /// The slot that an application has now: not one to which nobody came.
    Optional<InterviewSlot> findOf(UUID applicationId) {
        return find("applicationId = ?1 and (outcome is null or outcome <> NO_SHOW)", applicationId)
                .firstResultOptional();
    }

    boolean hasMissedOne(UUID applicationId) {
        return count("applicationId = ?1 and outcome = NO_SHOW", applicationId) > 0;
    }

    List<InterviewSlot> listFree(UUID recruitmentId, Instant now) {
        return list(
                "recruitmentId = ?1 and applicationId is null and startsAt > ?2 order by startsAt, id",
                recruitmentId,
                now);
    }

    /// Booked, and not over yet.
    List<InterviewSlot> listToCome(UUID recruitmentId, Instant now) {
        return list(
                "recruitmentId = ?1 and applicationId is not null and outcome is null and startsAt > ?2 order by id",
                recruitmentId,
                now);
    }

    /// Shortlisted, and without a time for a talk.
    List<ApplicationReference> listWithoutInterview(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select new " + ApplicationReference.class.getName()
                                + "(a.id, a.applicantId, a.organisationId, a.reference) from Application a"
                                + " where a.recruitmentId = :recruitment and a.status = SHORTLISTED"
                                + " and not exists (select 1 from InterviewSlot s where s.applicationId = a.id)",
                        ApplicationReference.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    /// What the database says of a slot by now, after a statement that went past the entity, or a wait for a lock.
    void readAnew(InterviewSlot slot) {
        getEntityManager().refresh(slot);
    }

    /// Takes a free slot, in one statement, whoever else tries.
    ///
    /// @return false when somebody was faster
    boolean take(UUID slotId, UUID applicationId, Instant now) {
        return getEntityManager()
                        .createQuery("update InterviewSlot s set s.applicationId = :application, s.bookedAt = :now,"
                                + " s.updatedAt = :now, s.version = s.version + 1"
                                + " where s.id = :slot and s.applicationId is null and s.startsAt > :now")
                        .setParameter("application", applicationId)
                        .setParameter("slot", slotId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
