package pl.partycypacja.programmes.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    Optional<Programme> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    Set<UUID> listIds(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : list("slug in ?1", slugs).stream().map(Programme::id).collect(Collectors.toUnmodifiableSet());
    }
}
