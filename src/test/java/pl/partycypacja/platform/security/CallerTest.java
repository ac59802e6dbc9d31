package pl.partycypacja.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;

class CallerTest {

    @Test
    @DisplayName("who has logged in has an account and the roles that were given, and no others")
    void loggedIn() {
        UUID account = UUID.randomUUID();
        Caller caller = new Caller(account, Set.of(Role.COORDINATOR));
        assertThat(caller.isAnonymous()).isFalse();
        assertThat(caller.requireAccountId()).isEqualTo(account);
        for (Role role : Role.values()) {
            assertThat(caller.is(role)).as(role.name()).isEqualTo(role == Role.COORDINATOR);
        }
    }

    @Test
    @DisplayName("who has not is nobody, and is asked to log in where that is not enough")
    void anonymous() {
        assertThat(Caller.ANONYMOUS.isAnonymous()).isTrue();
        assertThat(Role.values()).noneMatch(Caller.ANONYMOUS::is);
        assertThatThrownBy(Caller.ANONYMOUS::requireAccountId)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(GeneralProblem.UNAUTHENTICATED));
    }

    @Test
    @DisplayName("a role is found by the name that tokens have for it, written just so")
    void roles() {
        for (Role role : Role.values()) {
            assertThat(Role.findByClaim(role.claim())).contains(role);
        }
        assertThat(Role.ADMIN.claim()).isEqualTo("admin");
        assertThat(Role.findByClaim("ADMIN")).isEmpty();
        assertThat(Role.findByClaim("")).isEmpty();
        assertThat(Role.findByClaim("root")).isEmpty();
    }
}
