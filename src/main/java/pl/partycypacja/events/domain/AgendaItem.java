package pl.partycypacja.events.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.values.Warsaw;

/// A point of an event's agenda.
///
/// @param hostSector the kind of organisation that people meet there (EVT-3); null for none
public record AgendaItem(
        @NotBlank @Size(max = 300) String title,

        @Nullable Instant startsAt,

        @Size(max = 300) @Nullable String host,

        @Nullable OrganisationKind hostSector) {

    /// The same point a number of days later, at the same hour by the clocks of Warsaw.
    AgendaItem plusDays(long days) {
        return new AgendaItem(title, startsAt == null ? null : Warsaw.plusDays(startsAt, days), host, hostSector);
    }
}
