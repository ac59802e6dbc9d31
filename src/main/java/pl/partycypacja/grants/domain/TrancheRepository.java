package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.problem.NotFound;

/// Every statement about tranches. Whatever changes a tranche holds its grant first, so that nobody waits in a
/// circle.
@ApplicationScoped
class TrancheRepository implements Repository<Tranche> {

    private static final String OF_GRANT = "select t, g, " + GrantRepository.IS_PARTICIPATING
            + " from Tranche t join Grant g on g.id = t.grantId join Participation p on p.id = g.participationId where ";

    /// A tranche, its grant, and whether the grantee has not resigned.
    record OfGrant(Tranche tranche, Grant grant, boolean isParticipating) {

        private static OfGrant from(Tuple row) {
            return new OfGrant(row.get(0, Tranche.class), row.get(1, Grant.class), row.get(2, Boolean.class));
        }
    }

    /// In one statement.
    ///
    /// @throws NotFound when there is none
    OfGrant getWithGrant(UUID id) {
        return getEntityManager()
                .createQuery(OF_GRANT + "t.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(OfGrant::from)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// In the order of their numbers.
    List<OfGrant> listOf(Grant grant) {
        return getEntityManager()
                .createQuery(OF_GRANT + "t.grantId = :grant order by t.number", Tuple.class)
                .setParameter("grant", grant.id())
                .getResultStream()
                .map(OfGrant::from)
                .toList();
    }

    /// Makes the tranches of a grant as its agreement plans them.
    void plan(Grant grant) {
        List<AgreementTerms.PlannedTranche> planned =
                Objects.requireNonNull(grant.terms()).tranches();
        for (int i = 0; i < planned.size(); i++) {
            persist(new Tranche(grant, i + 1, planned.get(i)));
        }
    }

    /// Holds the tranches of an edition that are approved and in no file for the bank yet, of grants that can be
    /// paid.
    List<Tranche> holdToExport(UUID editionId) {
        return find(
                        "editionId = ?1 and status = APPROVED and paymentFileId is null and grantId in"
                                + " (select g.id from Grant g where g.status in (SIGNED, ACTIVE, REPORTED))"
                                + " order by approvedAt, id",
                        editionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
