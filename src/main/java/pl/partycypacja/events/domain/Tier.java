package pl.partycypacja.events.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;

/// People of whom none comes before those of an earlier tier (EVT-5).
public record Tier(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> programmes,

        @NotNull @Size(max = 5) List<@NotNull OrganisationKind> organisationKinds,

        @Min(0) @Max(365) @Nullable Integer opensDaysBefore) {

    /// The same, whenever they may sign up.
    Tier whoseTurn() {
        return new Tier(name, programmes, organisationKinds, null);
    }
}
