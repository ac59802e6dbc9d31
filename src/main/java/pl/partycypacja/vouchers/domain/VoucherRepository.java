package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.platform.database.Repository;

/// Every statement about vouchers and their extensions.
@ApplicationScoped
class VoucherRepository implements Repository<Voucher> {

    /// @param code as it is kept: in capitals, with hyphens
    Optional<Voucher> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /// One voucher, or none.
    List<Voucher> listOf(UUID participationId) {
        return list("participationId", participationId);
    }

    boolean isIssued(UUID participationId) {
        return count("participationId", participationId) > 0;
    }

    /// The participations of an edition that have a voucher.
    Set<UUID> listServed(UUID editionId) {
        return getEntityManager()
                .createQuery("select v.participationId from Voucher v where v.editionId = :edition", UUID.class)
                .setParameter("edition", editionId)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Holds the issuing of an edition's vouchers: one transaction at a time, so that each sees what those before
    /// it issued.
    void holdIssuing(UUID editionId) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:name, 4))")
                .setParameter("name", editionId.toString())
                .getSingleResult();
    }

    Optional<Voucher> holdOf(UUID participationId) {
        return find("participationId", participationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Holds active vouchers whose last day is over, the longest over first. Those that another instance holds are
    /// left to it.
    ///
    /// @param most how many at most
    List<Voucher> holdOver(LocalDate today, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM voucher WHERE status = 'ACTIVE' AND expires_on < :today
                        ORDER BY expires_on, id LIMIT :most FOR UPDATE SKIP LOCKED
                        """, Voucher.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }

    void add(VoucherExtension extension) {
        getEntityManager().persist(extension);
    }

    /// The earliest first.
    List<VoucherExtension> listExtensions(UUID voucherId) {
        return getEntityManager()
                .createQuery(
                        "select e from VoucherExtension e where e.voucherId = :voucher order by e.extendedAt, e.id",
                        VoucherExtension.class)
                .setParameter("voucher", voucherId)
                .getResultList();
    }
}
