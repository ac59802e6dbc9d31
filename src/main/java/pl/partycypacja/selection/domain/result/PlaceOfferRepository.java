package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about places that are on offer, and how many places of a recruitment are taken.
@ApplicationScoped
class PlaceOfferRepository implements Repository<PlaceOffer> {

    boolean isOpen(UUID applicationId, Instant now) {
        return findByIdOptional(applicationId)
                .filter(offer -> offer.isOpenAt(now))
                .isPresent();
    }

    /// The first on the reserve list who was not offered a place yet.
    Optional<UUID> findNext(UUID recruitmentId) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a join Decision d on d.applicationId = a.id"
                                + " where a.recruitmentId = :recruitment and a.status = RESERVE"
                                + " and not exists (select 1 from PlaceOffer o where o.applicationId = a.id)"
                                + " order by d.reservePosition, a.reference",
                        UUID.class)
                .setParameter("recruitment", recruitmentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /// Where an offer has run out.
    List<UUID> listRecruitmentsWithExpired(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct o.recruitmentId from PlaceOffer o where o.status = OPEN and o.expiresAt <= :now",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    List<PlaceOffer> listExpired(UUID recruitmentId, Instant now) {
        return list("recruitmentId = ?1 and status = OPEN and expiresAt <= ?2 order by expiresAt", recruitmentId, now);
    }

    /// Participants, awards, and places that are on offer.
    long countTaken(UUID recruitmentId) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                SELECT (SELECT count(*) FROM participation WHERE recruitment_id = :recruitment AND status = 'ACTIVE')
                                  + (SELECT count(*) FROM award WHERE recruitment_id = :recruitment)
                                  + (SELECT count(*) FROM place_offer WHERE recruitment_id = :recruitment AND status = 'OPEN')
                                """)
                        .setParameter("recruitment", recruitmentId)
                        .getSingleResult())
                .longValue();
    }
}
