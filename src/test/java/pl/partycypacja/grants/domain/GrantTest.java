package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.partycypacja.grants.domain.SampleGrants.NOW;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.platform.problem.StateConflict;

class GrantTest {

    private static final LocalDate DUE = LocalDate.parse("2023-11-15");

    @ParameterizedTest
    @EnumSource
    @DisplayName("GRA-2: overdue from the day after the report was due, as long as it is not submitted")
    void overdue(GrantStatus status) {
        Grant grant = SampleGrants.in(status);
        assertThat(grant.isOverdueOn(DUE)).isFalse();
        assertThat(grant.isOverdueOn(DUE.plusDays(1))).isEqualTo(status == GrantStatus.ACTIVE);
    }

    @Test
    @DisplayName("GRA-4: a returned report is due on the day by which it is to be corrected")
    void returnedIsDueLater() {
        Grant grant = SampleGrants.in(GrantStatus.ACTIVE);
        grant.expectReportBy(DUE.plusDays(10));
        assertThat(grant.isOverdueOn(DUE.plusDays(10))).isFalse();
        assertThat(grant.isOverdueOn(DUE.plusDays(11))).isTrue();
    }

    @Test
    @DisplayName("GRA-2: without terms it is not described; from the first signature on it is frozen")
    void describedAndFrozen() {
        Grant grant = SampleGrants.prepared();
        assertThat(grant.isDescribed()).isFalse();
        grant.agreeOn(SampleGrants.terms(), NOW);
        assertThat(grant.isDescribed()).isTrue();
        assertThat(grant.isFrozen()).isFalse();
        grant.freeze(SampleGrants.parties(), "0".repeat(64));
        assertThat(grant.isFrozen()).isTrue();
        assertThat(grant.documentSha256()).isEqualTo("0".repeat(64));
    }

    @Test
    @DisplayName("GRA-2: it comes into no state that does not follow")
    void statesFollow() {
        Grant grant = SampleGrants.prepared();
        assertThatThrownBy(() -> grant.become(GrantStatus.SETTLED, NOW)).isInstanceOf(StateConflict.class);
        assertThat(grant.status()).isEqualTo(GrantStatus.PREPARED);
        grant.terminate("Koniec", NOW);
        assertThat(grant.terminationReason()).isEqualTo("Koniec");
    }
}
