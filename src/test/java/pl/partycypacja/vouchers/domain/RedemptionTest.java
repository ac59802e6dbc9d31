package pl.partycypacja.vouchers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.StateConflict;

class RedemptionTest {

    @Test
    @DisplayName("VOU-3: reversed once, and then it stays as it is")
    void reversedOnce() {
        Bill bill = new Bill(UUID.randomUUID(), 70_000, "Szkolenie", "FV/1");
        Redemption redemption = new Redemption(Issued.voucher(), bill, UUID.randomUUID(), Issued.NOW);
        assertThat(redemption.status()).isEqualTo(RedemptionStatus.REDEEMED);
        redemption.reverse("Odwołano", UUID.randomUUID(), Issued.NOW.plusSeconds(60));
        assertThat(redemption.stateAt(Issued.NOW)).isEqualTo(RedemptionStatus.REVERSED);
        assertThatThrownBy(() -> redemption.reverse("Jeszcze raz", UUID.randomUUID(), Issued.NOW))
                .isInstanceOf(StateConflict.class);
        assertThat(redemption.reversalReason()).isEqualTo("Odwołano");
        assertThat(redemption.reversedAt()).isEqualTo(Issued.NOW.plusSeconds(60));
    }
}
