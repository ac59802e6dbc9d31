package pl.partycypacja.events.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Tier;
import pl.partycypacja.organisations.OrganisationKind;

/// A tier: a group of people who may register before the next tier does (EVT-5).
@Schema(name = "EventTier")
public record EventTierResponse(
        @Schema(maxLength = 200, examples = "Uczestnicy programów")
        String name,

        @Schema(examples = "[\"pracownia-samorzadowa\"]") List<@Size(max = 200) String> programmes,

        @Schema(examples = "[]") List<OrganisationKind> organisationKinds,
        @Schema(examples = "7") @Nullable Integer opensDaysBefore,

        @Schema(
                description = "Pierwsza chwila zapisów tej grupy; `null`: od publikacji.",
                examples = "2023-04-20T22:00:00Z")
        @Nullable
        Instant signUpOpensAt) {

    static EventTierResponse from(Tier tier, @Nullable Instant signUpOpensAt) {
        return new EventTierResponse(
                tier.name(), tier.programmes(), tier.organisationKinds(), tier.opensDaysBefore(), signUpOpensAt);
    }
}
