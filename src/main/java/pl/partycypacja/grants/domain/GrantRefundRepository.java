package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.platform.database.Repository;

/// Every statement about refunds.
@ApplicationScoped
class GrantRefundRepository implements Repository<GrantRefund> {

    boolean isRecorded(Grant grant, String bankReference) {
        return count("grantId = ?1 and bankReference = ?2", grant.id(), bankReference) > 0;
    }
}
