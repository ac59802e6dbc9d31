package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.partycypacja.grants.domain.SampleGrants.NOW;
import static pl.partycypacja.grants.domain.SampleGrants.seen;
import static pl.partycypacja.platform.access.Relation.ADMINISTRATOR;
import static pl.partycypacja.platform.access.Relation.ANYONE;
import static pl.partycypacja.platform.access.Relation.BOUND;
import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.EXPERT;
import static pl.partycypacja.platform.access.Relation.MEMBER;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.StateConflict;

class GrantActionTest {

    private static String allowed(GrantStatus status, Relation... relations) {
        return seen(SampleGrants.in(status), relations).allowedActions(GrantAction.class).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            PREPARED   | SIGN_AGREEMENT                              | UPDATE_AGREEMENT SIGN_AGREEMENT TERMINATE | '' | ''
            SIGNED     | REQUEST_TRANCHE                             | REQUEST_TRANCHE PAY_TRANCHE TERMINATE | REQUEST_TRANCHE | ''
            ACTIVE     | REQUEST_TRANCHE ADD_EXPENSE SUBMIT_REPORT   | REQUEST_TRANCHE PAY_TRANCHE RECORD_REFUND TERMINATE | REQUEST_TRANCHE | ''
            REPORTED   | REQUEST_TRANCHE                             | REQUEST_TRANCHE PAY_TRANCHE RETURN_REPORT ACCEPT_REPORT RECORD_REFUND TERMINATE | REQUEST_TRANCHE | ''
            SETTLED    | ''                                          | RECORD_REFUND CLOSE | '' | GIVE_OPINION
            CLOSED     | ''                                          | '' | '' | GIVE_OPINION
            TERMINATED | ''                                          | RECORD_REFUND | '' | ''
            """)
    @DisplayName("GRA-2: who may do what in which state, all states by all who may know of a grant")
    void oneTable(GrantStatus status, String owner, String coordinator, String boundCoordinator, String expert) {
        assertThat(allowed(status, OWNER, BOUND)).as("owner").isEqualTo(owner);
        assertThat(allowed(status, COORDINATOR)).as("coordinator").isEqualTo(coordinator);
        assertThat(allowed(status, COORDINATOR, BOUND)).as("bound coordinator").isEqualTo(boundCoordinator);
        assertThat(allowed(status, OWNER, COORDINATOR, BOUND))
                .as("a coordinator of the grantee's own people")
                .isEqualTo(owner);
        assertThat(allowed(status, EXPERT)).as("expert").isEqualTo(expert);
        assertThat(allowed(status, EXPERT, BOUND)).as("bound expert").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("nobody else may do anything")
    void nobodyElse(GrantStatus status) {
        assertThat(allowed(status, ANYONE, MEMBER, ADMINISTRATOR, BOUND)).isEmpty();
    }

    @Test
    @DisplayName("GRA-2: from the first signature on the agreement does not change")
    void frozenAgreementsDoNotChange() {
        Grant grant = SampleGrants.described();
        assertThat(GrantAction.UPDATE_AGREEMENT.isPossible(grant, NOW)).isTrue();
        grant.freeze(SampleGrants.parties(), "0".repeat(64));
        assertThat(GrantAction.UPDATE_AGREEMENT.isPossible(grant, NOW)).isFalse();
        assertThat(GrantAction.SIGN_AGREEMENT.isPossible(grant, NOW)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "UPDATE_AGREEMENT",
                "PAY_TRANCHE",
                "RETURN_REPORT",
                "ACCEPT_REPORT",
                "RECORD_REFUND",
                "CLOSE",
                "TERMINATE"
            })
    @DisplayName("GRA-3: a bound coordinator decides on no money, whatever the state, and is told why")
    void boundCoordinatorsAreToldWhy(GrantAction action) {
        assertThatThrownBy(
                        () -> seen(SampleGrants.prepared(), COORDINATOR, BOUND).requireRight(action))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type()).isEqualTo(GeneralProblem.FOUR_EYES_REQUIRED));
        assertThatThrownBy(() -> seen(SampleGrants.prepared(), OWNER, BOUND).requireRight(action))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("GRA-6: a bound expert is forbidden to judge")
    void boundExpertsAreForbidden() {
        assertThatThrownBy(() -> seen(SampleGrants.in(GrantStatus.SETTLED), EXPERT, BOUND)
                        .require(GrantAction.GIVE_OPINION))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type()).isEqualTo(GeneralProblem.FORBIDDEN));
    }

    @Test
    @DisplayName("rule 14: what the state forbids is refused with the state and what the caller may do instead")
    void statesForbid() {
        assertThatThrownBy(() ->
                        seen(SampleGrants.in(GrantStatus.SETTLED), COORDINATOR).require(GrantAction.TERMINATE))
                .isInstanceOfSatisfying(StateConflict.class, refused -> {
                    assertThat(refused.currentState()).isEqualTo("SETTLED");
                    assertThat(refused.allowedActions()).containsExactly("RECORD_REFUND", "CLOSE");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSE, CLOSED",
        "SUBMIT_REPORT, REPORTED",
        "RETURN_REPORT, ACTIVE",
        "ACCEPT_REPORT, SETTLED",
        "SIGN_AGREEMENT, SIGNED",
        "TERMINATE, TERMINATED"
    })
    @DisplayName("GRA-2: from each state in which an action is possible, what it makes of a grant may follow")
    void actionsLeadWhereTheStatesAllow(GrantAction action, GrantStatus next) {
        assertThat(Arrays.stream(GrantStatus.values())
                        .filter(status -> action.isPossible(SampleGrants.in(status), NOW)))
                .isNotEmpty()
                .allMatch(status -> status.canBecome(next));
    }
}
