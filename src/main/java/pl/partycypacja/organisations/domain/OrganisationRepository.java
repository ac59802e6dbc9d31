package pl.partycypacja.organisations.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.database.Repository;

/// Every statement about organisations.
@ApplicationScoped
class OrganisationRepository implements Repository<Organisation> {

    /// The one that was made first, when several have the name.
    Optional<Organisation> findByName(String name) {
        return find("name = ?1 order by createdAt, id", name).firstResultOptional();
    }

    /// In no particular order; ids that are not there are left out.
    List<Organisation> listByIds(Collection<UUID> ids) {
        return ById.list(getEntityManager(), Organisation.class, ids);
    }

    /// The patron of each organisation that has one.
    Map<UUID, UUID> listPatronsOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select o.id, o.patronOrganisationId from Organisation o"
                                + " where o.id in :ids and o.patronOrganisationId is not null",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
    }
}
