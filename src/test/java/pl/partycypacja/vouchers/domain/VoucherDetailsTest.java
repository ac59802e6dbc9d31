package pl.partycypacja.vouchers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.PostingKind;

class VoucherDetailsTest {

    private static LedgerApi.Line line(PostingKind kind, long amountGrosze) {
        LedgerAccount account = new LedgerAccount(LedgerAccountKind.VOUCHER, UUID.randomUUID());
        return new LedgerApi.Line(
                UUID.randomUUID(), kind, UUID.randomUUID(), account, account, amountGrosze, "", null, Issued.NOW);
    }

    @Test
    @DisplayName("VOU-3: used is what was redeemed and not reversed; what lapsed is not used")
    void usedIsWhatWasRedeemedAndNotReversed() {
        assertThat(VoucherDetails.usedGrosze(List.of())).isZero();
        assertThat(VoucherDetails.usedGrosze(List.of(
                        line(PostingKind.VOUCHER_ISSUED, 200_000),
                        line(PostingKind.VOUCHER_REDEEMED, 70_000),
                        line(PostingKind.VOUCHER_REDEEMED, 30_000),
                        line(PostingKind.REDEMPTION_REVERSED, 30_000),
                        line(PostingKind.VOUCHER_LAPSED, 130_000),
                        line(PostingKind.VOUCHER_EXTENDED, 130_000),
                        line(PostingKind.VOUCHER_LAPSED, 130_000))))
                .isEqualTo(70_000);
    }
}
