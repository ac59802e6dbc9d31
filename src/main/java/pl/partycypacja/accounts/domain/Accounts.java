package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Role;

/// What people change in their own account, and administrators in everyone's.
@ApplicationScoped
public class Accounts {

    private final AccountRepository accounts;
    private final Sessions sessions;

    Accounts(AccountRepository accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// @throws Forbidden unless the account is the caller's own
    public void changeDetails(Seen<Account> account, String name, Language language, boolean wantsReminders) {
        account.requireAny(Relation.OWNER);
        account.thing().changeDetails(name, language, wantsReminders);
        accounts.flush();
    }

    /// Administrators cannot take the role from themselves; another administrator can.
    ///
    /// @throws Forbidden unless the caller is an administrator, and stays one
    public void changeRoles(Seen<Account> account, Set<Role> roles) {
        account.requireAny(Relation.ADMINISTRATOR);
        if (account.is(Relation.OWNER) && !roles.contains(Role.ADMIN)) {
            throw new Forbidden();
        }
        account.thing().changeRoles(roles);
        accounts.flush();
    }

    /// ACC-4: the person's next request is refused, and no session of theirs can be prolonged.
    ///
    /// @throws Forbidden unless the caller is an administrator and the account is somebody else's
    /// @throws StateConflict when the account is disabled already
    public void disable(Seen<Account> account) {
        accounts.hold(account, AccountAction.DISABLE);
        account.thing().disable();
        sessions.endAll(account.thing().id());
        accounts.flush();
    }

    /// @throws Forbidden unless the caller is an administrator
    /// @throws StateConflict when the account is active already
    public void enable(Seen<Account> account) {
        account.require(AccountAction.ENABLE);
        account.thing().enable();
        accounts.flush();
    }
}
