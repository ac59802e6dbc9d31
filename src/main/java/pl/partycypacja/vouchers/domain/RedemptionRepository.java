package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.database.Repository;

/// Every statement about redemptions.
@ApplicationScoped
class RedemptionRepository implements Repository<Redemption> {

    /// The earliest first.
    List<Redemption> listOf(UUID trainingProviderId) {
        return list("trainingProviderId = ?1 order by redeemedAt, id", trainingProviderId);
    }
}
