package pl.partycypacja.grants.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.grants.domain.GrantRefund;
import pl.partycypacja.platform.values.Money;

/// Money that the grantee gave back.
@Schema(name = "Refund")
public record RefundResponse(
        UUID id,
        UUID grantId,
        Money amount,
        LocalDate receivedOn,

        @Schema(maxLength = 60, examples = "WB/2023/11/20/3")
        String bankReference) {

    static RefundResponse from(GrantRefund refund) {
        return new RefundResponse(
                refund.id(),
                refund.grantId(),
                Money.ofGrosze(refund.amountGrosze()),
                refund.receivedOn(),
                refund.bankReference());
    }
}
