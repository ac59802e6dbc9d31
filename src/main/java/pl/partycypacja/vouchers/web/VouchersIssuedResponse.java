package pl.partycypacja.vouchers.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many vouchers were issued.
@Schema(name = "VouchersIssued")
public record VouchersIssuedResponse(
        @Schema(description = "Ile bonów wydano teraz; reszta uprawnionych już je miała.", examples = "12")
        int issued) {}
