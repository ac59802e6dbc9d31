package pl.partycypacja.events.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.time.Warsaw;

/// A point of the programme.
@Schema(name = "AgendaItem")
public record AgendaItem(
        @NotBlank @Size(max = 300) @Schema(examples = "Rada osiedla i budżet obywatelski")
        String title,

        @Schema(examples = "2023-04-28T09:00:00Z") @Nullable Instant startsAt,

        @Size(max = 300) @Schema(description = "Kto prowadzi.", examples = "Urząd Miejski Wrocławia") @Nullable
        String host,

        @Schema(description = "Czym jest prowadzący.", examples = "LOCAL_GOVERNMENT") @Nullable
        OrganisationKind hostSector) {

    /// The same, so many days later by the clocks of Warsaw.
    AgendaItem plusDays(long days) {
        return new AgendaItem(title, startsAt == null ? null : Warsaw.plusDays(startsAt, days), host, hostSector);
    }
}
