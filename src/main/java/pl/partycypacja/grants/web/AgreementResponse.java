package pl.partycypacja.grants.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.AgreementParties;
import pl.partycypacja.grants.domain.AgreementTerms;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Money;

/// The agreement on a grant, and who has signed it.
@Schema(name = "Agreement")
public record AgreementResponse(
        UUID grantId,

        @Schema(maxLength = 20, examples = "UM/2023/0001") String number,

        Money amount,

        @Schema(description = "`null`, póki ich nie ustalono.") @Nullable
        AgreementTerms terms,

        @Schema(description = "Strony; od pierwszego podpisu niezmienne.")
        AgreementParties parties,

        @Schema(
                description = "Skrót dokumentu, który się podpisuje; `null`, póki nie ma warunków.",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String documentSha256,

        List<AgreementSignatureResponse> signatures,
        long version)
        implements Versioned {

    static AgreementResponse from(
            Grant grant,
            AgreementParties parties,
            @Nullable String documentSha256,
            List<AgreementSignatureResponse> signatures) {
        return new AgreementResponse(
                grant.id(),
                grant.agreementNumber(),
                Money.ofGrosze(grant.amountGrosze()),
                grant.terms(),
                parties,
                documentSha256,
                signatures,
                grant.version());
    }
}
