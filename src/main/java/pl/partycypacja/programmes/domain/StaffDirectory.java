package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

/// Knows who runs which programme, and so where a caller stands to it.
@ApplicationScoped
public class StaffDirectory {

    private final StaffRepository staff;
    private final AccountsApi accounts;

    StaffDirectory(StaffRepository staff, AccountsApi accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    /// A member of the staff and their name.
    ///
    /// @param name null when the account is gone
    public record Named(StaffMember member, @Nullable String name) {}

    /// The staff of a programme, in the order in which they came.
    ///
    /// @throws Forbidden unless the caller is an administrator
    public List<Named> list(Seen<Programme> programme) {
        programme.requireAny(Relation.ADMINISTRATOR);
        List<StaffMember> members = staff.listMembers(programme.thing().id());
        Map<UUID, AccountsApi.Person> people =
                accounts
                        .listPersons(
                                members.stream().map(StaffMember::accountId).toList())
                        .stream()
                        .collect(Collectors.toMap(AccountsApi.Person::id, Function.identity()));
        return members.stream()
                .map(member -> named(member, people.get(member.accountId())))
                .toList();
    }

    private static Named named(StaffMember member, AccountsApi.@Nullable Person person) {
        return new Named(member, person == null ? null : person.name());
    }

    /// Where the caller stands to a programme. The role alone makes nobody its coordinator or expert, and being
    /// on its staff is not enough without the role.
    Standing standing(UUID programmeId, Caller caller) {
        return Standing.of(relation -> switch (relation) {
            case ANYONE -> true;
            case COORDINATOR -> coordinates(programmeId, caller);
            case EXPERT -> isActingExpert(programmeId, caller);
            case ADMINISTRATOR -> caller.is(Role.ADMIN);
            case OWNER, MEMBER, BOUND -> false;
        });
    }

    /// Administrators coordinate every programme.
    boolean coordinates(UUID programmeId, Caller caller) {
        UUID account = caller.accountId();
        return caller.is(Role.ADMIN)
                || (account != null
                        && caller.is(Role.COORDINATOR)
                        && staff.isStaff(programmeId, account, StaffRole.COORDINATOR));
    }

    private boolean isActingExpert(UUID programmeId, Caller caller) {
        UUID account = caller.accountId();
        return account != null && caller.is(Role.EXPERT) && isExpert(programmeId, account);
    }

    boolean isExpert(UUID programmeId, UUID accountId) {
        return staff.isStaff(programmeId, accountId, StaffRole.EXPERT);
    }

    /// The accounts that have a role in the programme.
    Set<UUID> listIds(UUID programmeId, StaffRole role) {
        return staff.listAccountIds(programmeId, role);
    }

    /// The programmes that an account has a role in.
    Set<UUID> listProgrammeIds(UUID accountId, StaffRole role) {
        return staff.listProgrammeIds(accountId, role);
    }

    /// The programmes that the caller was made a coordinator of, if they have the role. Never empty, so that it
    /// can stand in a query's list.
    Set<UUID> coordinatedOrNone(Caller caller) {
        UUID account = caller.accountId();
        return Listing.idsOrNone(
                account == null || !caller.is(Role.COORDINATOR)
                        ? Set.of()
                        : staff.listProgrammeIds(account, StaffRole.COORDINATOR));
    }
}
