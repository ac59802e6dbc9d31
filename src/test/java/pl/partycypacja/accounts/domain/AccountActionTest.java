package pl.partycypacja.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

class AccountActionTest {

    private static final Instant NOW = Instant.parse("2021-04-01T10:00:00Z");
    private static final Caller SOMEONE = new Caller(UUID.randomUUID(), Set.of(Role.USER));

    private static Account account(AccountStatus status) {
        Account account = Account.register("a@example.org", "hash", "Jan Kowalski", Language.PL, NOW);
        if (status == AccountStatus.DISABLED) {
            account.disable();
        }
        return account;
    }

    private static Seen<Account> seen(AccountStatus status, Relation... relations) {
        return new Seen<>(account(status), SOMEONE, Standing.known(relations), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ACC-4: only administrators are offered anything")
    void onlyAdministratorsAreOfferedAnything(Relation relation) {
        boolean isAdministrator = relation == Relation.ADMINISTRATOR;
        assertThat(seen(AccountStatus.ACTIVE, relation).allowedActions(AccountAction.class))
                .isEqualTo(isAdministrator ? List.of(AccountAction.DISABLE) : List.of());
        assertThat(seen(AccountStatus.DISABLED, relation).allowedActions(AccountAction.class))
                .isEqualTo(isAdministrator ? List.of(AccountAction.ENABLE) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, DISABLE, true", "ACTIVE, ENABLE, false", "DISABLED, DISABLE, false", "DISABLED, ENABLE, true"})
    void statesAllowWhatTheTableSays(AccountStatus status, AccountAction action, boolean isPossible) {
        assertThat(action.isPossible(account(status), NOW)).isEqualTo(isPossible);
    }

    @Test
    void administratorsAreNotOfferedToDisableThemselves() {
        Seen<Account> own = seen(AccountStatus.ACTIVE, Relation.OWNER, Relation.BOUND, Relation.ADMINISTRATOR);
        assertThat(own.allowedActions(AccountAction.class)).isEmpty();
        assertThatThrownBy(() -> own.require(AccountAction.DISABLE)).hasMessage("forbidden");
        assertThatThrownBy(() -> own.require(AccountAction.ENABLE)).isInstanceOf(StateConflict.class);
    }
}
