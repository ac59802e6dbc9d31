package pl.partycypacja.organisations.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.database.Sql;

/// Every statement about organisations.
@ApplicationScoped
class OrganisationRepository implements Repository<Organisation> {

    private final Sql sql;

    OrganisationRepository(Sql sql) {
        this.sql = sql;
    }

    /// The one that was made first, when several have the name.
    Optional<Organisation> findByName(String name) {
        return find("name = ?1 order by createdAt, id", name).firstResultOptional();
    }

    /// In no particular order; ids that are not there are left out.
    List<OrganisationReference> listReferences(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT id, name, kind FROM organisation_reference WHERE id = ANY (:ids)",
                        Map.of("ids", ids),
                        row -> new OrganisationReference(
                                row.id(1), row.text(2), row.constant(3, OrganisationKind.class)));
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
