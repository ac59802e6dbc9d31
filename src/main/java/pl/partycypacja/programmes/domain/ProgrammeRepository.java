package pl.partycypacja.programmes.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.programmes.ProgrammeReference;

@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    Optional<Programme> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<ProgrammeReference> listReferences(Collection<UUID> ids) {
        return ById.list(getEntityManager(), Programme.class, ids).stream()
                .map(programme -> new ProgrammeReference(programme.id(), programme.slug(), programme.name()))
                .toList();
    }

    Set<UUID> listIds(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : list("slug in ?1", slugs).stream().map(Programme::id).collect(Collectors.toUnmodifiableSet());
    }
}
