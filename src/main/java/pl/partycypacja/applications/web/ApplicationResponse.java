package pl.partycypacja.applications.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.AnnouncedResult;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.applications.OfferedPlace;
import pl.partycypacja.applications.PlaceOfferStatus;
import pl.partycypacja.applications.domain.Application;
import pl.partycypacja.applications.domain.Attachment;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Warsaw;

/// An application, whole: what was said, and the receipt once it is submitted (APP-3).
@Schema(name = "Application")
public record ApplicationResponse(
        UUID id,
        UUID recruitmentId,

        @Schema(description = "Konto osoby, która składa zgłoszenie.")
        UUID applicantId,

        @Schema(description = "Organizacja, która się zgłasza; `null` w naborach dla osób.") @Nullable
        UUID organisationId,

        @Schema(examples = "DRAFT") ApplicationStatus status,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                examples = "{\"motivation\": \"Chcę rozmawiać z mieszkańcami.\"}")
        JsonNode answers,

        @Schema(examples = "{\"office\": \"COUNCILLOR\"}") Map<String, String> declarations,
        @Schema(examples = "{\"dataProcessing\": true}") Map<String, Boolean> consents,
        List<AttachmentResponse> attachments,

        @Schema(description = "Numer zgłoszenia, nadany przy złożeniu.", maxLength = 40, examples = "PS-2021-0001")
        @Nullable
        String reference,

        @Schema(description = "Chwila złożenia.") @Nullable Instant submittedAt,

        @Schema(
                description = "SHA-256 złożonej treści (RFC 8785), do porównania z `getSubmittedContent`.",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String contentSha256,

        @Schema(description = "Do kiedy poprawić zwrócone zgłoszenie.", examples = "2021-04-16") @Nullable
        LocalDate correctBy,

        @Schema(description = "Co poprawić.", maxLength = 4_000, examples = "Proszę dołączyć czytelny skan.") @Nullable
        String correctionNote,

        @Schema(description = "Wynik; `null` do ogłoszenia wyników.") @Nullable
        Result result,

        @Schema(description = "Miejsce zaproponowane z listy rezerwowej.") @Nullable
        Offer offer,

        @Schema(description = "Co możesz teraz zrobić.", examples = "[\"UPDATE\", \"SUBMIT\", \"WITHDRAW\"]")
        List<ApplicationAction> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /// What was announced (APP-8).
    @Schema(name = "ApplicationResult")
    public record Result(
            DecisionOutcome outcome,

            @Schema(maxLength = 4_000, examples = "Zgłoszenie należało do najwyżej ocenionych.")
            String justification,

            @Schema(description = "Miejsce na liście rezerwowej.", examples = "1") @Nullable
            Integer reservePosition,

            @Nullable Instant announcedAt) {

        static Result from(AnnouncedResult result) {
            return new Result(result.outcome(), result.justification(), result.reservePosition(), result.announcedAt());
        }
    }

    /// A place from the reserve list (APP-9).
    @Schema(name = "ApplicationOffer")
    public record Offer(
            PlaceOfferStatus status,
            Instant offeredAt,

            @Schema(description = "Pierwsza chwila, w której miejsca już nie można przyjąć.")
            Instant expiresAt,

            @Schema(maxLength = 40, examples = "Europe/Warsaw")
            String timeZone) {

        static Offer from(OfferedPlace offer) {
            return new Offer(offer.status(), offer.offeredAt(), offer.expiresAt(), Warsaw.ZONE.getId());
        }
    }

    static ApplicationResponse from(
            Application application,
            List<Attachment> attachments,
            Optional<AnnouncedResult> announced,
            Optional<OfferedPlace> offer,
            List<ApplicationAction> allowedActions) {
        return new ApplicationResponse(
                application.id(),
                application.recruitmentId(),
                application.accountId(),
                application.organisationId(),
                application.status(),
                application.filled().answers(),
                application.filled().declarations(),
                application.filled().consents(),
                attachments.stream().map(AttachmentResponse::from).toList(),
                application.reference(),
                application.submittedAt(),
                application.contentSha256(),
                application.correctBy(),
                application.correctionNote(),
                announced.map(Result::from).orElse(null),
                offer.map(Offer::from).orElse(null),
                allowedActions,
                application.createdAt(),
                application.updatedAt(),
                application.version());
    }
}
