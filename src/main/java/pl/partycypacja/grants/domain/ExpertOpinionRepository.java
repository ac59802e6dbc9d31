package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.partycypacja.platform.database.Repository;

/// Every statement about experts' opinions.
@ApplicationScoped
class ExpertOpinionRepository implements Repository<ExpertOpinion> {

    List<ExpertOpinion> listOf(Grant grant) {
        return list("grantId = ?1 order by writtenAt, id", grant.id());
    }
}
