package pl.partycypacja.vouchers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.StateConflict;

class TrainingProviderTest {

    @Test
    @DisplayName("VOU-2: approved at first; suspended and restored, each when it is not so already")
    void suspendedAndRestored() {
        TrainingProvider provider =
                new TrainingProvider(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Issued.NOW);
        assertThat(provider.isApproved()).isTrue();
        assertThatThrownBy(() -> provider.become(TrainingProviderStatus.APPROVED, Issued.NOW))
                .isInstanceOf(StateConflict.class);
        provider.become(TrainingProviderStatus.SUSPENDED, Issued.NOW);
        assertThat(provider.isApproved()).isFalse();
        assertThatThrownBy(() -> provider.become(TrainingProviderStatus.SUSPENDED, Issued.NOW))
                .isInstanceOf(StateConflict.class);
        provider.become(TrainingProviderStatus.APPROVED, Issued.NOW);
        assertThat(provider.stateAt(Issued.NOW)).isEqualTo(TrainingProviderStatus.APPROVED);
    }
}
