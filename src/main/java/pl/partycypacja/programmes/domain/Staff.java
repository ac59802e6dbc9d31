package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

/// Who runs which programme.
@ApplicationScoped
public class Staff {

    private final StaffRepository staff;
    private final Clock clock;

    Staff(StaffRepository staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /// Administrators coordinate everything; others need the role and the relation.
    public boolean isCoordinator(UUID programmeId, Caller caller) {
        UUID account = caller.accountId();
        return caller.is(Role.ADMIN)
                || (account != null
                        && caller.is(Role.COORDINATOR)
                        && staff.isStaff(programmeId, account, StaffRole.COORDINATOR));
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    public void requireCoordinator(UUID programmeId, Caller caller) {
        if (!isCoordinator(programmeId, caller)) {
            throw new Forbidden();
        }
    }

    public List<StaffMember> list(UUID programmeId) {
        return staff.list("programmeId = ?1 order by since, accountId", programmeId);
    }

    /// @throws DomainException `already-exists`
    public StaffMember assign(UUID programmeId, UUID accountId, StaffRole role) {
        if (staff.isStaff(programmeId, accountId, role)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        StaffMember member = new StaffMember(programmeId, accountId, role, clock.instant());
        staff.persistAndFlush(member);
        return member;
    }

    /// @throws NotFound when the person has no such role there
    public void dismiss(UUID programmeId, UUID accountId, StaffRole role) {
        if (!staff.deleteById(new StaffMember.Key(programmeId, accountId, role))) {
            throw new NotFound();
        }
    }

    boolean isExpert(UUID programmeId, UUID accountId) {
        return staff.isStaff(programmeId, accountId, StaffRole.EXPERT);
    }

    Set<UUID> idsOf(UUID programmeId, StaffRole role) {
        return staff.list("programmeId = ?1 and role = ?2", programmeId, role).stream()
                .map(StaffMember::accountId)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> programmesOf(UUID accountId, StaffRole role) {
        return staff.getEntityManager()
                .createQuery(
                        "select s.programmeId from StaffMember s where s.accountId = :account and s.role = :role",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("role", role)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Never empty, so that it can stand in a query's list.
    Set<UUID> coordinatedOrNone(Caller caller) {
        UUID account = caller.accountId();
        return Listing.idsOrNone(
                account == null || !caller.is(Role.COORDINATOR)
                        ? Set.of()
                        : programmesOf(account, StaffRole.COORDINATOR));
    }
}
