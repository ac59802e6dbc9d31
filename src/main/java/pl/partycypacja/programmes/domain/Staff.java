package pl.partycypacja.programmes.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;

/// Assigns coordinators and experts to programmes, and dismisses them. Only administrators may.
@ApplicationScoped
public class Staff {

    private final StaffRepository staff;
    private final AccountsApi accounts;
    private final Clock clock;

    Staff(StaffRepository staff, AccountsApi accounts, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @throws Forbidden unless the caller is an administrator
    /// @throws InvalidInput `unknown-reference` when there is no such account
    /// @throws DomainException `already-exists` when the person has the role already
    public StaffDirectory.Named assign(Seen<Programme> programme, UUID accountId, StaffRole role) {
        programme.requireAny(Relation.ADMINISTRATOR);
        AccountsApi.Person person = accounts.listPersons(List.of(accountId)).stream()
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(at("accountId"), InputFault.UNKNOWN_REFERENCE));
        StaffMember member = add(programme.thing(), person.id(), role);
        return new StaffDirectory.Named(member, person.name());
    }

    /// The same for an account that exists, whoever the caller is.
    StaffMember add(Programme programme, UUID accountId, StaffRole role) {
        if (staff.isStaff(programme.id(), accountId, role)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        StaffMember member = new StaffMember(programme.id(), accountId, role, clock.instant());
        staff.persistAndFlush(member);
        return member;
    }

    /// @throws Forbidden unless the caller is an administrator
    /// @throws NotFound when the person does not have the role there
    public void dismiss(Seen<Programme> programme, UUID accountId, StaffRole role) {
        programme.requireAny(Relation.ADMINISTRATOR);
        if (!staff.remove(programme.thing().id(), accountId, role)) {
            throw new NotFound();
        }
    }
}
