package pl.partycypacja.programmes.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.PublicationStatus;
import pl.partycypacja.programmes.domain.EditionDetails;
import pl.partycypacja.programmes.domain.EditionPage;

/// An edition with all that is said of it.
@Schema(name = "Edition")
public record EditionResponse(
        UUID id,
        UUID programmeId,
        @Schema(maxLength = 200, examples = "Edycja 2021") String name,
        @Schema(examples = "2021") @Nullable Integer yearFrom,
        @Schema(examples = "2022") @Nullable Integer yearTo,

        @Schema(maxLength = 5_000, examples = "Pierwsza edycja programu.") @Nullable
        String description,

        List<EditionDetails.ScheduleItem> schedule,
        List<Entitlement> entitlements,

        @Schema(examples = "[\"Doświadczenie współpracy z organizacjami społecznymi\"]")
        List<String> criteria,

        @Schema(examples = "[\"W wizycie uczestniczy od 15 do 25 osób\"]")
        List<String> rules,

        @Schema(examples = "[\"Udział we wszystkich szkoleniach\"]")
        List<String> commitments,

        @Nullable AttendanceCommitment attendance,

        List<EditionDetails.TeamMember> team,
        PublicationStatus status,
        Instant updatedAt,
        long version)
        implements Versioned {

    static EditionResponse from(EditionPage edition) {
        EditionDetails details = edition.details();
        return new EditionResponse(
                edition.id(),
                edition.programmeId(),
                details.name(),
                details.yearFrom(),
                details.yearTo(),
                details.description(),
                details.schedule(),
                details.entitlements(),
                details.criteria(),
                details.rules(),
                details.commitments(),
                details.attendance(),
                details.team(),
                edition.status(),
                edition.updatedAt(),
                edition.version());
    }
}
