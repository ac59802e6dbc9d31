package pl.partycypacja.programmes.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EditionRepository implements PanacheRepositoryBase<Edition, UUID> {

    /// The latest published one: by year, then by when it was made.
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
}
