package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about training providers.
@ApplicationScoped
class TrainingProviderRepository implements Repository<TrainingProvider> {

    boolean exists(UUID programmeId, UUID organisationId) {
        return count("programmeId = ?1 and organisationId = ?2", programmeId, organisationId) > 0;
    }

    /// The approved training providers of a programme that are one of the organisations.
    List<TrainingProvider> listApproved(UUID programmeId, Set<UUID> organisationIds) {
        return list("programmeId = ?1 and organisationId in ?2 and status = APPROVED", programmeId, organisationIds);
    }
}
