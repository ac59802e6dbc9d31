package pl.partycypacja.events.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;

/// A tier: a group of people who may register before the next tier does, and who wait before it (EVT-5).
///
/// @param programmes slugs; the tier is for participants of one of them, or of any when empty
/// @param organisationKinds the tier is for people who come for such an organisation, or for anyone when empty
/// @param opensDaysBefore how many days before the event the tier may first sign up; null when it may as soon as
/// sign-up opens
public record Tier(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> programmes,

        @NotNull @Size(max = 5) List<@NotNull OrganisationKind> organisationKinds,

        @Min(0) @Max(365) @Nullable Integer opensDaysBefore) {

    /// Whether a person belongs to it.
    ///
    /// @param ofPerson slugs of the programmes that the person takes part in
    /// @param kind of the organisation that they come for; null when they come for themselves
    boolean includes(Set<String> ofPerson, @Nullable OrganisationKind kind) {
        boolean isOfKind = organisationKinds.isEmpty() || (kind != null && organisationKinds.contains(kind));
        return isOfKind && (programmes.isEmpty() || !Collections.disjoint(programmes, ofPerson));
    }

    /// The same, whenever it may sign up.
    Tier withoutDay() {
        return new Tier(name, programmes, organisationKinds, null);
    }
}
