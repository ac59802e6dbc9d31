package pl.partycypacja.vouchers.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.vouchers.domain.Redemption;
import pl.partycypacja.vouchers.domain.RedemptionStatus;

/// A redemption, as the holder, coordinators and the training provider see it.
@Schema(name = "Redemption")
public record RedemptionResponse(
        UUID id,
        UUID voucherId,
        UUID trainingProviderId,
        Money amount,

        @Schema(maxLength = 300, examples = "Szkolenie z facylitacji, 12 godzin")
        String service,

        @Schema(maxLength = 60, examples = "FV/2023/06/17") String invoiceNumber,

        RedemptionStatus status,
        UUID redeemedBy,
        Instant redeemedAt,
        @Nullable Instant reversedAt,

        @Schema(maxLength = 1_000, examples = "Szkolenie odwołano.") @Nullable
        String reversalReason,

        @Schema(description = "Ile zostało w bonie, gdy odpowiadano; na liście `null`.") @Nullable
        Money left,

        long version)
        implements Versioned {

    static RedemptionResponse from(Redemption redemption, @Nullable Money left) {
        return new RedemptionResponse(
                redemption.id(),
                redemption.voucherId(),
                redemption.trainingProviderId(),
                Money.ofGrosze(redemption.amountGrosze()),
                redemption.service(),
                redemption.invoiceNumber(),
                redemption.status(),
                redemption.redeemedBy(),
                redemption.redeemedAt(),
                redemption.reversedAt(),
                redemption.reversalReason(),
                left,
                redemption.version());
    }
}
