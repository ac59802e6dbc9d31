package pl.partycypacja.events.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.values.Warsaw;

/// A point of the programme.
public record AgendaItem(
        @NotBlank @Size(max = 300) String title,

        @Nullable Instant startsAt,

        @Size(max = 300) @Nullable String host,

        @Nullable OrganisationKind hostSector) {

    /// The same, so many days later by the clocks of Warsaw.
    AgendaItem plusDays(long days) {
        return new AgendaItem(title, startsAt == null ? null : Warsaw.plusDays(startsAt, days), host, hostSector);
    }
}
