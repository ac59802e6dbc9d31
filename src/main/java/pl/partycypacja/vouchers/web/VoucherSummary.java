package pl.partycypacja.vouchers.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.vouchers.domain.VoucherStatus;

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
        LocalDate expiresOn) {}
