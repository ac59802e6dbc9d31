package pl.partycypacja.grants.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who agrees with whom, as they were when the first of them signed (GRA-2).
///
/// @param patron who acts for an informal group
@Schema(name = "AgreementParties")
public record AgreementParties(
        PartyData organiser, PartyData grantee, @Nullable PartyData patron) {

    /// A party's name and registers.
    @Schema(name = "AgreementParty")
    public record PartyData(
            @Schema(maxLength = 300, examples = "Stowarzyszenie Demo")
            String name,

            @Schema(maxLength = 10, examples = "1234563218") @Nullable
            String nip,

            @Schema(maxLength = 14, examples = "123456785") @Nullable
            String regon,

            @Schema(maxLength = 10, examples = "0000123456") @Nullable
            String krs) {}
}
