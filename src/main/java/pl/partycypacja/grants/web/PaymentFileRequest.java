package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When and from which account the bank is to pay.
public record PaymentFileRequest(
        @NotNull @Schema(description = "Kiedy bank ma zapłacić.", examples = "2190-06-12")
        LocalDate executionOn,

        @NotBlank
        @Size(max = 42)
        @Schema(description = "Rachunek organizatora: IBAN albo NRB.", examples = "61 1090 1014 0000 0712 1981 2874")
        String debtorAccount) {}
