package pl.partycypacja.vouchers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.vouchers.domain.Bill;

/// What a training provider asks to be paid with a voucher.
public record RedeemVoucherRequest(
        @NotNull @Schema(description = "Organizacja szkoleniowa, do której należysz.")
        UUID trainingProviderId,

        @NotNull @Valid @Schema(description = "Najwyżej tyle, ile zostało.")
        Money amount,

        @NotBlank @Size(max = 300) @Schema(examples = "Szkolenie z facylitacji, 12 godzin")
        String service,

        @NotBlank @Size(max = 60) @Schema(examples = "FV/2023/06/17")
        String invoiceNumber) {

    Bill bill() {
        return new Bill(trainingProviderId, amount.grosze(), service, invoiceNumber);
    }
}
