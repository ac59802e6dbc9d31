package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.partycypacja.grants.domain.SampleGrants.NOW;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.StateConflict;

class TrancheTest {

    @Test
    @DisplayName("GRA-3: asked for again, it goes to another account, and another person has asked")
    void askedForAgain() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Tranche tranche = TrancheActionTest.in(TrancheStatus.PLANNED);
        tranche.request("PL61109010140000071219812874", first, NOW);
        tranche.request("DE89370400440532013000", second, NOW);
        assertThat(tranche.accountNumber()).isEqualTo("DE89370400440532013000");
        assertThat(tranche.isRequestedBy(second)).isTrue();
        assertThat(tranche.isRequestedBy(first)).isFalse();
    }

    @Test
    @DisplayName("GRA-3: rejected, it is as if nobody had asked")
    void rejectedIsPlannedAgain() {
        Tranche tranche = TrancheActionTest.in(TrancheStatus.APPROVED);
        tranche.exportIn(UUID.randomUUID());
        tranche.reject();
        assertThat(tranche.status()).isEqualTo(TrancheStatus.PLANNED);
        assertThat(tranche.accountNumber()).isNull();
        assertThat(tranche.requestedBy()).isNull();
        assertThat(tranche.approvedBy()).isNull();
        assertThat(tranche.paymentFileId()).isNull();
        assertThat(tranche.isRequestedBy(UUID.randomUUID())).isFalse();
    }

    @Test
    @DisplayName("GRA-3: from approval on the account does not change")
    void approvedKeepsItsAccount() {
        Tranche tranche = TrancheActionTest.in(TrancheStatus.APPROVED);
        assertThatThrownBy(() -> tranche.request("DE89370400440532013000", UUID.randomUUID(), NOW))
                .isInstanceOf(StateConflict.class);
        assertThat(tranche.accountNumber()).isEqualTo("PL61109010140000071219812874");
    }
}
