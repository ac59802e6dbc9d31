package pl.partycypacja.advice.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.advice.domain.AdviceAction;
import pl.partycypacja.advice.domain.AdviceDate;
import pl.partycypacja.advice.domain.AdviceRequest;
import pl.partycypacja.advice.domain.AdviceStatus;
import pl.partycypacja.advice.domain.AdviceTopic;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.http.Versioned;

@Schema(name = "Advice")
public record AdviceResponse(
        UUID id,
        UUID editionId,
        UUID participationId,

        @Schema(description = "Kto prosi: organizacja albo osoba.", maxLength = 300, examples = "Stowarzyszenie Demo")
        @Nullable
        String participant,

        AdviceTopic topic,

        @Schema(maxLength = 4_000, examples = "Jak dotrzeć do młodzieży?")
        String question,

        AdviceStatus status,
        @Nullable UUID expertId,

        @Schema(maxLength = 200, examples = "Ekspertka Demo") @Nullable
        String expert,

        @Nullable AdviceDate date,

        @Schema(description = "Ile minut to zajęło.", examples = "90") @Nullable
        Integer usedMinutes,

        @Schema(maxLength = 10_000, examples = "Umówiono warsztat w szkole.") @Nullable
        String summary,

        @Schema(maxLength = 2_000, examples = "Pytanie nieaktualne.") @Nullable
        String cancellation,

        @Schema(description = "Na co pozwala obecny stan; kto może co zrobić, mówią operacje.")
        List<AdviceAction> allowedActions,

        Instant createdAt,
        long version)
        implements Versioned {

    static AdviceResponse from(
            AdviceRequest request, ParticipantNames.Names participants, ParticipantNames.Names experts) {
        return new AdviceResponse(
                request.id(),
                request.editionId(),
                request.participationId(),
                participants.holder(request),
                request.topic(),
                request.question(),
                request.status(),
                request.expertId(),
                experts.person(request.expertId()),
                request.date().orElse(null),
                request.usedMinutes(),
                request.summary(),
                request.cancellation(),
                request.status().allowedActions(),
                request.createdAt(),
                request.version());
    }
}
