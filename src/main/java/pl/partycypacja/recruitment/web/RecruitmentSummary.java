package pl.partycypacja.recruitment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.recruitment.ApplicantKind;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.domain.RecruitmentDirectory;
import pl.partycypacja.recruitment.domain.RecruitmentKind;

/// A recruitment in a list.
public record RecruitmentSummary(
        UUID id,
        @Schema(maxLength = 200, examples = "Nabór 2021") String name,
        ProgrammeReference programme,
        RecruitmentResponse.EditionReference edition,
        RecruitmentKind kind,
        @Schema(examples = "OPEN") RecruitmentState state,
        @Schema(examples = "2021-03-29") @Nullable LocalDate opensOn,
        @Nullable PartialDate expectedIn,
        @Nullable PartialDate closesOn,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable PartialDate interviewsUntil,
        @Nullable PartialDate resultsOn,
        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,
        ApplicantKind applicantKind,
        List<Audience> audiences,
        @Schema(examples = "30") @Nullable Integer places,
        Instant updatedAt) {

    static RecruitmentSummary from(RecruitmentDirectory.Line recruitment) {
        return new RecruitmentSummary(
                recruitment.id(),
                recruitment.name(),
                recruitment.programme(),
                new RecruitmentResponse.EditionReference(recruitment.editionId(), recruitment.editionName()),
                recruitment.kind(),
                recruitment.state(),
                recruitment.opensOn(),
                recruitment.expectedIn(),
                recruitment.closesOn(),
                recruitment.opensAt(),
                recruitment.closesAt(),
                recruitment.interviewsUntil(),
                recruitment.resultsOn(),
                Warsaw.ZONE.getId(),
                recruitment.applicantKind(),
                recruitment.audiences(),
                recruitment.places(),
                recruitment.updatedAt());
    }
}
