package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// The places of a recruitment: those who are accepted never outnumber them (APP-8, REC-6). Asked while the
/// selection is locked, so that what is counted holds.
@ApplicationScoped
class RecruitmentPlaces {

    private final EntityManager database;

    RecruitmentPlaces(EntityManager database) {
        this.database = database;
    }

    /// @param prepared how many more are to be accepted
    /// @throws DomainException `places-taken`
    void requireRoomFor(RecruitmentView recruitment, long prepared) {
        Integer places = recruitment.places();
        if (places != null && taken(recruitment.id()) + prepared > places) {
            throw new DomainException(SelectionProblem.PLACES_TAKEN, places);
        }
    }

    /// Whether a place is left for someone on the reserve list. Where places are unlimited, one that came free is.
    boolean hasOneLeft(RecruitmentView recruitment) {
        Integer places = recruitment.places();
        return places == null || taken(recruitment.id()) + countPrepared(recruitment.id(), null) < places;
    }

    /// How many are to be accepted, of what was not withdrawn meanwhile.
    ///
    /// @param except an application that is not counted
    long countPrepared(UUID recruitmentId, @Nullable UUID except) {
        return database.createQuery(
                        "select count(d) from Decision d join Application a on a.id = d.applicationId"
                                + " where d.recruitmentId = :recruitment and d.outcome = ACCEPTED and d.releasedAt is null"
                                + " and a.status in :decidable and a.id <> coalesce(:except, a.recruitmentId)",
                        Long.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("decidable", ApplicationStatus.DECIDABLE)
                .setParameter("except", except)
                .getSingleResult();
    }

    /// Participants, awards, and places that are on offer.
    private long taken(UUID recruitmentId) {
        return ((Number) database.createNativeQuery("""
                        SELECT (SELECT count(*) FROM participation WHERE recruitment_id = :recruitment AND status = 'ACTIVE')
                          + (SELECT count(*) FROM award WHERE recruitment_id = :recruitment)
                          + (SELECT count(*) FROM place_offer WHERE recruitment_id = :recruitment AND status = 'OPEN')
                        """)
                        .setParameter("recruitment", recruitmentId)
                        .getSingleResult())
                .longValue();
    }
}
