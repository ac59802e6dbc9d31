package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.programmes.PublicationStatus;

/// Every statement about editions, but for the list of a programme's editions.
@ApplicationScoped
class EditionRepository implements Repository<Edition> {

    /// The latest published one: by its first year, then by when it was made.
    Optional<Edition> findCurrent(UUID programmeId) {
        return find(
                        "programmeId = ?1 and status = ?2 order by yearFrom desc nulls last, createdAt desc, id desc",
                        programmeId,
                        PublicationStatus.PUBLISHED)
                .firstResultOptional();
    }

    Optional<Edition> findByName(UUID programmeId, String name) {
        return find("programmeId = ?1 and name = ?2", programmeId, name).firstResultOptional();
    }

    /// In no particular order; leaves out ids that no edition has.
    List<Edition> listByIds(Collection<UUID> ids) {
        return ById.list(getEntityManager(), Edition.class, ids);
    }
}
