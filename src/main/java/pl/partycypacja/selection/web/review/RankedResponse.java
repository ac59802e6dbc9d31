package pl.partycypacja.selection.web.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.selection.domain.review.RankedApplication;
import pl.partycypacja.selection.domain.review.RubricDetails;

/// A line of the ranking (APP-6).
@Schema(name = "RankedApplication")
public record RankedResponse(
        UUID id,

        @Schema(maxLength = 40, examples = "PS-2021-0001") String reference,

        @Schema(examples = "UNDER_REVIEW") ApplicationStatus status,
        UUID applicantId,

        @Schema(maxLength = 200, examples = "Zofia Żółć") @Nullable
        String applicant,

        @Nullable UUID organisationId,

        @Schema(maxLength = 300, examples = "Stowarzyszenie Demo") @Nullable
        String organisation,

        @Schema(description = "Miejsce; równe oceny mają to samo.", examples = "1")
        int place,

        @Schema(description = "Liczba złożonych recenzji.", examples = "2")
        int reviews,

        @Schema(description = "Czy recenzji jest tyle, ile trzeba.")
        boolean complete,

        @Schema(description = "Średnia sum punktów.", examples = "24.5") @Nullable
        BigDecimal mean,

        @Schema(description = "Średnia ocen ważonych, 0–100; od niej zależy miejsce.", examples = "81.6667") @Nullable
        BigDecimal weightedMean,

        @Schema(description = "Różnica między najwyższą a najniższą oceną ważoną.", examples = "12.5") @Nullable
        BigDecimal spread,

        @Schema(description = "Czy recenzenci wyraźnie się nie zgadzają.")
        boolean disputed,

        @Schema(description = "Czy inne zgłoszenie ma to samo miejsce, a remisu nie rozstrzygnięto.")
        boolean tied,

        @Schema(description = "Punkty za rozmowę; miejsca nie zmieniają.", examples = "80") @Nullable
        Integer interviewPoints,

        @Schema(description = "Przygotowana decyzja.", examples = "ACCEPTED") @Nullable
        DecisionOutcome decision) {

    static RankedResponse from(RankedApplication ranked, ParticipantNames.Names names, RubricDetails rubric) {
        BigDecimal spread = ranked.spread();
        return new RankedResponse(
                ranked.id(),
                ranked.reference(),
                ranked.status(),
                ranked.applicantId(),
                names.person(ranked.applicantId()),
                ranked.organisationId(),
                names.organisation(ranked.organisationId()),
                ranked.place(),
                ranked.reviews(),
                ranked.isComplete(),
                ranked.mean(),
                ReviewResponse.rounded(ranked.weightedMean()),
                ReviewResponse.rounded(spread),
                spread != null && spread.compareTo(BigDecimal.valueOf(rubric.disagreementThreshold())) >= 0,
                ranked.isTied(),
                ranked.interviewPoints(),
                ranked.decision());
    }

    static Sheet sheet(List<RankedResponse> lines) {
        return new Sheet(
                "ranking",
                List.of(
                        "Miejsce",
                        "Numer",
                        "Imię i nazwisko",
                        "Organizacja",
                        "Stan",
                        "Recenzje",
                        "Komplet recenzji",
                        "Średnia punktów",
                        "Średnia ważona",
                        "Rozrzut",
                        "Rozbieżne oceny",
                        "Remis",
                        "Punkty za rozmowę",
                        "Decyzja"),
                lines.stream()
                        .map(line -> Sheet.row(
                                line.place(),
                                line.reference(),
                                line.applicant(),
                                line.organisation(),
                                line.status(),
                                line.reviews(),
                                line.complete(),
                                line.mean(),
                                line.weightedMean(),
                                line.spread(),
                                line.disputed(),
                                line.tied(),
                                line.interviewPoints(),
                                line.decision()))
                        .toList());
    }
}
