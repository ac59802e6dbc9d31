package pl.partycypacja.vouchers.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.vouchers.domain.Voucher;
import pl.partycypacja.vouchers.domain.VoucherStatus;
import pl.partycypacja.vouchers.domain.VoucherWorth;

/// A voucher in a list.
public record VoucherSummary(
        UUID id,

        @Schema(maxLength = 19, examples = "K7QM-3XPA-9TRD-HW2C")
        String code,

        UUID editionId,
        UUID participationId,

        @Schema(description = "Posiadacz: organizacja albo osoba.", maxLength = 300, examples = "Stowarzyszenie Demo")
        @Nullable
        String holder,

        VoucherStatus status,
        Money granted,
        Money left,

        @Schema(description = "Ostatni dzień ważności.", examples = "2023-11-30")
        LocalDate expiresOn) {

    static VoucherSummary from(VoucherWorth worth, @Nullable String holder) {
        Voucher voucher = worth.voucher();
        return new VoucherSummary(
                voucher.id(),
                voucher.code(),
                voucher.editionId(),
                voucher.participationId(),
                holder,
                worth.status(),
                Money.ofGrosze(voucher.grantedGrosze()),
                Money.ofGrosze(worth.leftGrosze()),
                voucher.expiresOn());
    }
}
