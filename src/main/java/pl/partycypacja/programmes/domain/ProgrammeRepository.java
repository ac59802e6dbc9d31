package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.database.Repository;

/// Every statement about programmes, but for the list of the catalogue.
@ApplicationScoped
class ProgrammeRepository implements Repository<Programme> {

    Optional<Programme> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /// In no particular order; leaves out ids that no programme has.
    List<Programme> listByIds(Collection<UUID> ids) {
        return ById.list(getEntityManager(), Programme.class, ids);
    }

    /// Leaves out slugs that no programme has.
    Set<UUID> listIds(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : list("slug in ?1", slugs).stream().map(Programme::id).collect(Collectors.toUnmodifiableSet());
    }
}
