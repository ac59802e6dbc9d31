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
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;
import pl.partycypacja.recruitment.ApplicantKind;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.domain.RecruitmentDetails;
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

    static RecruitmentSummary from(RecruitmentDirectory.Row recruitment, EditionSummary edition, Instant now) {
        RecruitmentDetails details = recruitment.details();
        return new RecruitmentSummary(
                recruitment.id(),
                details.name(),
                new ProgrammeReference(edition.programmeId(), edition.programmeSlug(), edition.programmeName()),
                new RecruitmentResponse.EditionReference(edition.id(), edition.name()),
                details.kind(),
                recruitment.state(now),
                details.opensOn(),
                details.expectedIn(),
                details.closesOn(),
                recruitment.opensAt(),
                recruitment.closesAt(),
                details.interviewsUntil(),
                details.resultsOn(),
                Warsaw.ZONE.getId(),
                details.applicantKind(),
                details.audiences(),
                details.places(),
                recruitment.updatedAt());
    }
}
