package pl.partycypacja.grants.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.AgreementSide;
import pl.partycypacja.grants.domain.AgreementSignature;

/// A signature under an agreement: who signed for which side, when, and which document.
@Schema(name = "AgreementSignature")
public record AgreementSignatureResponse(
        AgreementSide party,
        UUID accountId,

        @Schema(maxLength = 200, examples = "Zofia Żółć") @Nullable
        String name,

        Instant signedAt,

        @Schema(maxLength = 64, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String documentSha256) {

    static AgreementSignatureResponse from(AgreementSignature signature, Map<UUID, String> names) {
        return new AgreementSignatureResponse(
                signature.party(),
                signature.accountId(),
                names.get(signature.accountId()),
                signature.signedAt(),
                signature.documentSha256());
    }
}
