package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.database.Sql;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;
import pl.partycypacja.programmes.PublicationStatus;

/// Every statement about editions, but for the list of a programme's editions.
@ApplicationScoped
class EditionRepository implements Repository<Edition> {

    private final Sql sql;

    EditionRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Edition> findByName(UUID programmeId, String name) {
        return find("programmeId = ?1 and name = ?2", programmeId, name).firstResultOptional();
    }

    /// In no particular order; leaves out ids that no edition has.
    List<EditionSummary> listSummaries(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT id, name, programme_id, programme_slug, programme_name, status, is_public"
                                + " FROM edition_reference WHERE id = ANY (:ids)",
                        Map.of("ids", ids),
                        row -> new EditionSummary(
                                row.id(1),
                                row.text(2),
                                row.id(3),
                                row.text(4),
                                row.text(5),
                                row.constant(6, PublicationStatus.class),
                                row.bool(7)));
    }

    Optional<EditionPage> findPage(UUID id) {
        return sql.find(
                "SELECT " + EditionPage.COLUMNS + " FROM " + EditionPage.FROM + " WHERE e.id = :id",
                Map.of("id", id),
                EditionPage::read);
    }
}
