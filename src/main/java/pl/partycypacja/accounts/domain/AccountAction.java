package pl.partycypacja.accounts.domain;

import java.time.Instant;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What administrators can do to an account.
public enum AccountAction implements Action<Account> {
    DISABLE(AccountStatus.DISABLED),
    ENABLE(AccountStatus.ACTIVE);

    private final AccountStatus next;

    AccountAction(AccountStatus next) {
        this.next = next;
    }

    @Override
    public Set<Relation> by() {
        return Set.of(Relation.ADMINISTRATOR);
    }

    /// Administrators cannot disable their own account; another administrator can disable it.
    @Override
    public boolean needsImpartiality() {
        return this == DISABLE;
    }

    @Override
    public boolean isPossible(Account account, Instant now) {
        return account.status().canBecome(next);
    }
}
