package pl.partycypacja.programmes.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Every statement about the staff of programmes. A member has no id of their own, but a key of three parts.
@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffMember, StaffMember.Key> {

    boolean isStaff(UUID programmeId, UUID accountId, StaffRole role) {
        return findById(new StaffMember.Key(programmeId, accountId, role)) != null;
    }

    /// In the order in which they came.
    List<StaffMember> listMembers(UUID programmeId) {
        return list("programmeId = ?1 order by since, accountId", programmeId);
    }

    /// The accounts that have a role in the programme.
    Set<UUID> listAccountIds(UUID programmeId, StaffRole role) {
        return list("programmeId = ?1 and role = ?2", programmeId, role).stream()
                .map(StaffMember::accountId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The programmes that an account has a role in.
    Set<UUID> listProgrammeIds(UUID accountId, StaffRole role) {
        return getEntityManager()
                .createQuery(
                        "select s.programmeId from StaffMember s where s.accountId = :account and s.role = :role",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("role", role)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether there was such a member to remove.
    boolean remove(UUID programmeId, UUID accountId, StaffRole role) {
        return deleteById(new StaffMember.Key(programmeId, accountId, role));
    }
}
