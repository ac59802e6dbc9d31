package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.partycypacja.grants.domain.SampleGrants.NOW;
import static pl.partycypacja.platform.access.Relation.ADMINISTRATOR;
import static pl.partycypacja.platform.access.Relation.BOUND;
import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.EXPERT;
import static pl.partycypacja.platform.access.Relation.MEMBER;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;

class TrancheActionTest {

    static Tranche in(TrancheStatus status) {
        Tranche tranche = new Tranche(SampleGrants.described(), 1, SampleGrants.planned("4000.00"));
        if (status.compareTo(TrancheStatus.REQUESTED) >= 0) {
            tranche.request("PL61109010140000071219812874", UUID.randomUUID(), NOW);
        }
        if (status.compareTo(TrancheStatus.APPROVED) >= 0) {
            tranche.approve(UUID.randomUUID(), NOW);
        }
        if (status == TrancheStatus.PAID) {
            tranche.pay(LocalDate.parse("2023-05-04"), "WB/1", UUID.randomUUID(), NOW);
        }
        return tranche;
    }

    private static Seen<Tranche> seen(TrancheStatus status, Relation... relations) {
        return SampleGrants.seen(SampleGrants.in(GrantStatus.SIGNED), relations).part(in(status));
    }

    private static String allowed(TrancheStatus status, Relation... relations) {
        return seen(status, relations).allowedActions(TrancheAction.class).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            PLANNED   | REQUEST | REQUEST                | REQUEST
            REQUESTED | REQUEST | REQUEST APPROVE REJECT | REQUEST
            APPROVED  | ''      | REJECT PAY             | ''
            PAID      | ''      | ''                     | ''
            """)
    @DisplayName("GRA-3: who may do what with a tranche, all states by all who may know of it")
    void oneTable(TrancheStatus status, String owner, String coordinator, String bound) {
        assertThat(allowed(status, OWNER, BOUND)).as("owner").isEqualTo(owner);
        assertThat(allowed(status, COORDINATOR)).as("coordinator").isEqualTo(coordinator);
        assertThat(allowed(status, COORDINATOR, BOUND)).as("bound coordinator").isEqualTo(bound);
        assertThat(allowed(status, OWNER, COORDINATOR, BOUND))
                .as("a coordinator of the grantee's own people")
                .isEqualTo(owner);
        assertThat(allowed(status, EXPERT, MEMBER, ADMINISTRATOR)).as("others").isEmpty();
    }

    @Test
    @DisplayName("GRA-3: a bound coordinator neither approves, rejects nor pays, and is told why")
    void boundCoordinatorsAreToldWhy() {
        for (TrancheAction action : TrancheAction.values()) {
            Seen<Tranche> tranche = seen(TrancheStatus.REQUESTED, COORDINATOR, BOUND);
            if (action == TrancheAction.REQUEST) {
                tranche.require(action);
            } else {
                assertThatThrownBy(() -> tranche.require(action))
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                refused -> assertThat(refused.type()).isEqualTo(GeneralProblem.FOUR_EYES_REQUIRED));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, REQUESTED", "APPROVE, APPROVED", "REJECT, PLANNED", "PAY, PAID"})
    @DisplayName("GRA-3: what an action makes of a tranche is a step of the table of transitions")
    void actionsLeadWhereTheStatesAllow(TrancheAction action, TrancheStatus next) {
        for (TrancheStatus status : TrancheStatus.values()) {
            assertThat(action.isPossible(in(status), NOW)).as(status.name()).isEqualTo(status.canBecome(next));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, REQUEST_TRANCHE, true",
        "APPROVE, PAY_TRANCHE, true",
        "REJECT, PAY_TRANCHE, false",
        "PAY, PAY_TRANCHE, false"
    })
    @DisplayName("APP-9, GRA-3: what the grant must allow, and what is closed to a participant who has resigned")
    void whatElseIsNeeded(TrancheAction action, GrantAction ofGrant, boolean needsParticipant) {
        assertThat(action.ofGrant()).isEqualTo(ofGrant);
        assertThat(action.needsParticipant()).isEqualTo(needsParticipant);
    }
}
