package pl.partycypacja.organisations.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import pl.partycypacja.platform.problem.NotFound;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    Organisation getById(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }
}
