package pl.partycypacja.grants.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.grants.domain.PaymentFile;
import pl.partycypacja.platform.values.Money;

/// A file of tranches for the bank. Its content is downloaded by an operation of its own.
@Schema(name = "PaymentFile")
public record PaymentFileResponse(
        UUID id,
        UUID editionId,

        @Schema(maxLength = 35, examples = "PF-01980a3e6f2b7c119d5e3f0a52c1b7aa")
        String messageId,

        LocalDate executionOn,

        @Schema(maxLength = 34, examples = "PL61109010140000071219812874")
        String debtorAccount,

        @Schema(examples = "12") int payments,
        Money total,
        Instant createdAt) {

    static PaymentFileResponse from(PaymentFile file) {
        return new PaymentFileResponse(
                file.id(),
                file.editionId(),
                file.messageId(),
                file.executionOn(),
                file.debtorAccount(),
                file.payments(),
                Money.ofGrosze(file.totalGrosze()),
                file.createdAt());
    }
}
