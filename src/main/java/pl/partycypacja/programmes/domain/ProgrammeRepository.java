package pl.partycypacja.programmes.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.programmes.ProgrammeReference;

@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    Optional<Programme> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<ProgrammeReference> listReferences(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("select p.id, p.slug, p.name from Programme p where p.id in ?1", ids)
                        .project(ProgrammeReference.class)
                        .list();
    }

    Set<UUID> listIds(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : list("slug in ?1", slugs).stream().map(Programme::id).collect(Collectors.toUnmodifiableSet());
    }
}
