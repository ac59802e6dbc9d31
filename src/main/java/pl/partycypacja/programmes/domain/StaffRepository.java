package pl.partycypacja.programmes.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffMember, StaffMember.Key> {

    boolean isStaff(UUID programmeId, UUID accountId, StaffRole role) {
        return findById(new StaffMember.Key(programmeId, accountId, role)) != null;
    }
}
