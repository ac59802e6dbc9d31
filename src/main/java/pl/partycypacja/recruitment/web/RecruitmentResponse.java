package pl.partycypacja.recruitment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;
import pl.partycypacja.recruitment.AppealRules;
import pl.partycypacja.recruitment.ApplicantKind;
import pl.partycypacja.recruitment.AttachmentKind;
import pl.partycypacja.recruitment.Consent;
import pl.partycypacja.recruitment.Criterion;
import pl.partycypacja.recruitment.RecruitmentAction;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.domain.Extension;
import pl.partycypacja.recruitment.domain.KeyDateKind;
import pl.partycypacja.recruitment.domain.Recruitment;
import pl.partycypacja.recruitment.domain.RecruitmentDetails;
import pl.partycypacja.recruitment.domain.RecruitmentKind;

/// A recruitment with its calendar: the civil dates, and the instants computed from them (REC-2).
@Schema(name = "Recruitment")
public record RecruitmentResponse(
        UUID id,
        @Schema(maxLength = 200, examples = "Nabór 2021") String name,
        ProgrammeReference programme,
        EditionReference edition,
        RecruitmentKind kind,

        @Schema(description = "Wyliczony z dat i zegara, nigdy zapisany.", examples = "OPEN")
        RecruitmentState state,

        @Schema(examples = "2021-03-29") @Nullable LocalDate opensOn,

        @Schema(description = "Spodziewany miesiąc, gdy dzień otwarcia nie jest znany.") @Nullable
        PartialDate expectedIn,

        @Nullable PartialDate closesOn,

        @JsonFormat(pattern = "HH:mm")
        @Schema(
                type = SchemaType.STRING,
                pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                maxLength = 5,
                examples = "16:00",
                description = "Godzina zamknięcia; `null`, gdy nabór trwa do ostatniej chwili dnia.")
        @Nullable
        LocalTime closingTime,

        @Schema(description = "Pierwsza chwila, w której przyjmujemy zgłoszenia.", examples = "2021-03-28T22:00:00Z")
        @Nullable
        Instant opensAt,

        @Schema(description = "Pierwsza chwila, w której już ich nie przyjmujemy.", examples = "2021-04-12T22:00:00Z")
        @Nullable
        Instant closesAt,

        @Nullable PartialDate interviewsUntil,
        @Nullable PartialDate resultsOn,
        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,
        List<KeyDateResponse> keyDates,
        ApplicantKind applicantKind,
        List<Audience> audiences,

        @Schema(maxLength = 10_000, examples = "Zgłoszenia przyjmujemy przez formularz.") @Nullable
        String description,

        @Schema(description = "Liczba miejsc; `null`, gdy nie ma limitu.", examples = "30") @Nullable
        Integer places,

        @Schema(examples = "1") int applicationsPerApplicant,
        @Schema(maxLength = 20, examples = "PS-2021") String referencePrefix,
        List<Criterion> criteria,
        List<Consent> consents,
        List<AttachmentKind> attachmentKinds,
        List<ExtensionResponse> extensions,

        @Schema(
                description = "Ile dni ma osoba z listy rezerwowej na przyjęcie miejsca; `null`: siedem.",
                examples = "7")
        @Nullable
        Integer offerDays,

        @Schema(description = "Terminy odwołań; `null`, gdy nabór ich nie przewiduje.") @Nullable
        AppealRules appeals,

        @Nullable Instant resultsAnnouncedAt,

        @Schema(maxLength = 2_000, examples = "Brak środków.") @Nullable
        String cancellationReason,

        @Schema(description = "Co możesz teraz zrobić.") List<RecruitmentAction> allowedActions,

        Instant updatedAt,
        long version)
        implements Versioned {

    @Schema(name = "RecruitmentEdition")
    public record EditionReference(
            UUID id,

            @Schema(maxLength = 200, examples = "Edycja 2021")
            String name) {}

    @Schema(name = "KeyDate")
    public record KeyDateResponse(
            KeyDateKind kind,

            @Schema(maxLength = 200, examples = "Zamknięcie naboru")
            String label,

            @Schema(description = "Dzień, miesiąc albo `null`, gdy jeszcze nieznane.") @Nullable
            PartialDate on) {}

    @Schema(name = "Extension")
    public record ExtensionResponse(
            @Nullable PartialDate previousClosesOn,
            PartialDate closesOn,

            @Schema(maxLength = 2_000, examples = "Na prośbę wnioskodawców.")
            String reason,

            Instant extendedAt) {

        static ExtensionResponse from(Extension extension) {
            return new ExtensionResponse(
                    extension.previousClosesOn(), extension.closesOn(), extension.reason(), extension.extendedAt());
        }
    }

    static RecruitmentResponse from(
            Recruitment recruitment,
            EditionSummary edition,
            RecruitmentState state,
            List<Extension> extensions,
            List<RecruitmentAction> allowedActions) {
        RecruitmentDetails details = recruitment.details();
        return new RecruitmentResponse(
                recruitment.id(),
                details.name(),
                new ProgrammeReference(edition.programmeId(), edition.programmeSlug(), edition.programmeName()),
                new EditionReference(edition.id(), edition.name()),
                details.kind(),
                state,
                details.opensOn(),
                details.expectedIn(),
                details.closesOn(),
                details.closingTime(),
                recruitment.opensAt(),
                recruitment.closesAt(),
                details.interviewsUntil(),
                details.resultsOn(),
                Warsaw.ZONE.getId(),
                details.allKeyDates().stream()
                        .map(date -> new KeyDateResponse(date.kind(), date.label(), date.on()))
                        .toList(),
                details.applicantKind(),
                details.audiences(),
                details.description(),
                details.places(),
                details.applicationsPerApplicant(),
                details.referencePrefix(),
                details.criteria(),
                details.consents(),
                details.attachmentKinds(),
                extensions.stream().map(ExtensionResponse::from).toList(),
                details.offerDays(),
                details.appeals(),
                recruitment.resultsAnnouncedAt(),
                recruitment.cancellationReason(),
                allowedActions,
                recruitment.updatedAt(),
                recruitment.version());
    }
}
