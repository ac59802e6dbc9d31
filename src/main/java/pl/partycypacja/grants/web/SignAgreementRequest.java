package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.grants.domain.AgreementSide;

/// Signs the agreement for a side.
public record SignAgreementRequest(
        @NotNull @Schema(description = "Za którą stronę.", examples = "GRANTEE")
        AgreementSide party,

        @NotBlank
        @Size(min = 64, max = 64)
        @Schema(
                description = "Skrót dokumentu, który przeczytano: `documentSha256` z umowy.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String documentSha256) {}
