package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.partycypacja.grants.domain.SampleGrants.seen;
import static pl.partycypacja.platform.access.Relation.BOUND;
import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.OWNER;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemType;

class AgreementSideTest {

    private static void assertRefused(AgreementSide side, ProblemType type, Relation... relations) {
        var grant = seen(SampleGrants.described(), relations);
        assertThat(side.isOf(grant)).isFalse();
        assertThatThrownBy(() -> side.requireOf(grant))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }

    @Test
    @DisplayName("GRA-2: for the grantee its own people sign, also when they coordinate the programme")
    void grantee() {
        AgreementSide.GRANTEE.requireOf(seen(SampleGrants.described(), OWNER, BOUND));
        AgreementSide.GRANTEE.requireOf(seen(SampleGrants.described(), OWNER, COORDINATOR, BOUND));
        assertRefused(AgreementSide.GRANTEE, new Forbidden().type(), COORDINATOR);
    }

    @Test
    @DisplayName("GRA-2: for the organiser coordinators sign who are not bound to the grantee")
    void organiser() {
        AgreementSide.ORGANISER.requireOf(seen(SampleGrants.described(), COORDINATOR));
        assertRefused(AgreementSide.ORGANISER, new Forbidden().type(), OWNER, BOUND);
        assertRefused(AgreementSide.ORGANISER, GeneralProblem.FOUR_EYES_REQUIRED, COORDINATOR, BOUND);
        assertRefused(AgreementSide.ORGANISER, GeneralProblem.FOUR_EYES_REQUIRED, OWNER, COORDINATOR, BOUND);
    }
}
