package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
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

    /// What people can change in their own account.
    public record Details(String name, Language language, boolean wantsReminders) {}

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden unless the account is the caller's own
    public void changeDetails(Seen<Account> seen, UnaryOperator<Details> change, LongConsumer requireVersion) {
        seen.requireAny(Relation.OWNER);
        Account account = seen.thing();
        requireVersion.accept(account.version());
        Details details = change.apply(new Details(account.name(), account.language(), account.wantsReminders()));
        account.changeDetails(details.name(), details.language(), details.wantsReminders());
        accounts.flush();
    }

    /// Administrators cannot take their role from themselves; another administrator can take it.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden unless the caller is an administrator, and stays one
    public void changeRoles(Seen<Account> account, Set<Role> roles, LongConsumer requireVersion) {
        account.requireAny(Relation.ADMINISTRATOR);
        if (account.is(Relation.OWNER) && !roles.contains(Role.ADMIN)) {
            throw new Forbidden();
        }
        requireVersion.accept(account.thing().version());
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
