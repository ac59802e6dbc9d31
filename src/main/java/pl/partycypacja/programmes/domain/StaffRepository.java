package pl.partycypacja.programmes.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.database.Sql;

/// Every statement about the staff of programmes. A member has no id of their own, but a key of three parts.
@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffMember, StaffMember.Key> {

    private final Sql sql;

    StaffRepository(Sql sql) {
        this.sql = sql;
    }

    boolean isStaff(UUID programmeId, UUID accountId, StaffRole role) {
        return !sql.list(
                        "SELECT 1 FROM programme_staff WHERE programme_id = :programme AND account_id = :account AND role = :role",
                        Map.of("programme", programmeId, "account", accountId, "role", role),
                        row -> true)
                .isEmpty();
    }

    /// In the order in which they came.
    List<StaffMember> listMembers(UUID programmeId) {
        return list("programmeId = ?1 order by since, accountId", programmeId);
    }

    /// The accounts that have a role in the programme.
    Set<UUID> listAccountIds(UUID programmeId, StaffRole role) {
        return Set.copyOf(sql.list(
                "SELECT account_id FROM programme_staff WHERE programme_id = :programme AND role = :role",
                Map.of("programme", programmeId, "role", role),
                row -> row.id(1)));
    }

    /// The programmes that an account has a role in.
    Set<UUID> listProgrammeIds(UUID accountId, StaffRole role) {
        return Set.copyOf(sql.list(
                "SELECT programme_id FROM programme_staff WHERE account_id = :account AND role = :role",
                Map.of("account", accountId, "role", role),
                row -> row.id(1)));
    }

    /// Whether there was such a member to remove.
    boolean remove(UUID programmeId, UUID accountId, StaffRole role) {
        return deleteById(new StaffMember.Key(programmeId, accountId, role));
    }
}
