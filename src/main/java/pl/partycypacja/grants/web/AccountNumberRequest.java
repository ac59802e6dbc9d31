package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The account that a tranche is to be paid to.
public record AccountNumberRequest(
        @NotBlank @Size(max = 42) @Schema(description = "IBAN albo NRB.", examples = "61 1090 1014 0000 0712 1981 2874")
        String accountNumber) {}
