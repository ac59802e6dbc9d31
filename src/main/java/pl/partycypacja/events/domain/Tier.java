package pl.partycypacja.events.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;

/// People of whom none comes before those of an earlier tier (EVT-5).
@Schema(name = "EventTierRequest")
public record Tier(
        @NotBlank @Size(max = 200) @Schema(examples = "Uczestnicy programów")
        String name,

        @NotNull
        @Size(max = 20)
        @Schema(
                description = "`slug` programów, w których trzeba brać udział; pusta lista: nie trzeba.",
                examples = "[\"pracownia-samorzadowa\"]")
        List<@NotBlank @Size(max = 200) String> programmes,

        @NotNull
        @Size(max = 5)
        @Schema(description = "Jaką organizację trzeba reprezentować; pusta lista: żadnej.", examples = "[]")
        List<@NotNull OrganisationKind> organisationKinds,

        @Min(0)
        @Max(365)
        @Schema(
                description = "Zapisuje się od tylu dni przed początkiem; bez tego od otwarcia zapisów.",
                examples = "7")
        @Nullable
        Integer opensDaysBefore) {

    /// The same, whenever they may sign up.
    Tier whoseTurn() {
        return new Tier(name, programmes, organisationKinds, null);
    }
}
