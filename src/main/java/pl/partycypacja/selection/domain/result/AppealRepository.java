package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about appeals.
@ApplicationScoped
class AppealRepository implements Repository<Appeal> {

    /// There is one for each application.
    Optional<Appeal> findOf(UUID applicationId) {
        return find("applicationId", applicationId).firstResultOptional();
    }

    boolean isFiled(UUID applicationId) {
        return count("applicationId", applicationId) > 0;
    }
}
