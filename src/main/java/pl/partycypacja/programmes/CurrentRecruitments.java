package pl.partycypacja.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.time.PartialDate;

/// What the catalogue asks so that one call draws a programme's page. The recruitment module answers; the catalogue
/// does not know it.
public interface CurrentRecruitments {

    /// The edition's recruitment to show: the open one, else the next, else the latest.
    Optional<RecruitmentSummary> findCurrent(UUID editionId);

    @Schema(name = "CurrentRecruitment", description = "Nabór, który warto teraz pokazać.")
    record RecruitmentSummary(
            UUID id,
            @Schema(maxLength = 40, examples = "OPEN") String state,
            @Schema(examples = "2021-03-29") @Nullable LocalDate opensOn,
            @Nullable PartialDate expectedIn,
            @Nullable PartialDate closesOn,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,

            @Schema(maxLength = 40, examples = "Europe/Warsaw")
            String timeZone) {}
}
