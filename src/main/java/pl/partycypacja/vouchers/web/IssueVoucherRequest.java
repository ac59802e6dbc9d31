package pl.partycypacja.vouchers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A voucher for one participant.
public record IssueVoucherRequest(
        @NotNull UUID participationId,

        @NotNull @Schema(description = "Ostatni dzień ważności.", examples = "2190-11-30")
        LocalDate expiresOn) {}
