package pl.partycypacja.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.AccountDirectory.ExternalIdentity;
import pl.partycypacja.platform.security.Role;

class AccountTest {

    private static final Instant NOW = Instant.parse("2021-04-01T10:00:00Z");

    private static Account ofProvider(@Nullable String email, @Nullable String name) {
        return Account.ofProvider(new ExternalIdentity("https://login.example", "f:1:jan", email, name), NOW);
    }

    @Test
    void aNewAccountIsThatOfAnActiveUserWhoGetsReminders() {
        Account account = Account.register("Jan@Example.org", "hash", "Jan", Language.EN, NOW);
        assertThat(account.isActive()).isTrue();
        assertThat(account.roles()).containsExactly(Role.USER);
        assertThat(account.wantsReminders()).isTrue();
        assertThat(account.email()).isEqualTo("Jan@Example.org");
        assertThat(account.stateAt(NOW)).isEqualTo(AccountStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"' Zofia@Example.org ', zofia@example.org", "I@X.PL, i@x.pl"})
    void addressesThatDifferInCaseAreTheSame(String email, String key) {
        assertThat(Account.keyOf(email)).isEqualTo(key);
    }

    @Test
    @DisplayName("ACC-2: another provider's name is taken, normalised; the subject stands in when there is none")
    void providersNameIsTaken() {
        assertThat(ofProvider(null, " Zofia Żółć ").name()).isEqualTo("Zofia Żółć");
        assertThat(ofProvider(null, "Z\u0307").name()).isEqualTo("Ż");
        assertThat(ofProvider(null, null).name()).isEqualTo("f:1:jan");
        assertThat(ofProvider(null, "x".repeat(200)).name()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Jan\nKowalski", "Jan\u202Eikslawok"})
    @DisplayName("ACC-2: a name that nobody could choose here becomes a question mark")
    void unusableNamesBecomeAQuestionMark(String name) {
        assertThat(ofProvider(null, name).name()).isEqualTo("?");
        assertThat(ofProvider(null, "x".repeat(201)).name()).isEqualTo("?");
    }

    @Test
    @DisplayName("ACC-2: an address that is none is not taken")
    void onlyAddressesAreTaken() {
        assertThat(ofProvider("jan@example.org", "Jan").email()).isEqualTo("jan@example.org");
        assertThat(ofProvider("jan", "Jan").email()).isNull();
        assertThat(ofProvider(null, "Jan").email()).isNull();
        assertThat(ofProvider("jan@example.org", "Jan").passwordHash()).isNull();
    }

    @Test
    void rolesAreReplaced() {
        Account account = Account.register("a@example.org", "hash", "Jan", Language.PL, NOW);
        account.changeRoles(Set.of(Role.ADMIN, Role.EXPERT));
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.EXPERT);
        account.changeRoles(Set.of());
        assertThat(account.roles()).isEmpty();
    }

    @Test
    @DisplayName("ACC-4: disabled once, enabled once")
    void doesNotBecomeWhatItIs() {
        Account account = Account.register("a@example.org", "hash", "Jan", Language.PL, NOW);
        assertThatThrownBy(account::enable).isInstanceOf(StateConflict.class);
        account.disable();
        assertThat(account.isActive()).isFalse();
        assertThatThrownBy(account::disable).isInstanceOf(StateConflict.class);
        account.enable();
        assertThat(account.isActive()).isTrue();
    }
}
