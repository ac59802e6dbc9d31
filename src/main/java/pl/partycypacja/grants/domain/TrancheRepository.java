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

    /// A tranche and its grant.
    record OfGrant(Tranche tranche, Grant grant) {}

    /// In one statement.
    ///
    /// @throws NotFound when there is none
    OfGrant getWithGrant(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select t, g from Tranche t join Grant g on g.id = t.grantId where t.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new OfGrant(row.get(0, Tranche.class), row.get(1, Grant.class)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Tranche> listOf(Grant grant) {
        return list("grantId = ?1 order by number", grant.id());
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
