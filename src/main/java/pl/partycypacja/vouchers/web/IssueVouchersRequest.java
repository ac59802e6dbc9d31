package pl.partycypacja.vouchers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Vouchers for all participants of an edition.
public record IssueVouchersRequest(
        @NotNull @Schema(description = "Ostatni dzień ważności.", examples = "2190-11-30")
        LocalDate expiresOn) {}
