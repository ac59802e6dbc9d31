package pl.partycypacja.advice.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.advice.domain.AdviceAction;
import pl.partycypacja.advice.domain.AdviceRequest;
import pl.partycypacja.advice.domain.AdviceStatus;
import pl.partycypacja.advice.domain.AdviceTopic;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.http.Versioned;

/// A request for advice, as both sides and coordinators see it.
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

        @Nullable ScheduleAdviceRequest date,

        @Schema(description = "Ile minut to zajęło.", examples = "90") @Nullable
        Integer usedMinutes,

        @Schema(maxLength = 10_000, examples = "Umówiono warsztat w szkole.") @Nullable
        String summary,

        @Schema(maxLength = 2_000, examples = "Pytanie nieaktualne.") @Nullable
        String cancellation,

        @Schema(description = "Co możesz teraz zrobić.") List<AdviceAction> allowedActions,

        Instant createdAt,
        long version)
        implements Versioned {

    /// @param experts their names, by account
    static AdviceResponse from(
            AdviceRequest request,
            List<AdviceAction> allowedActions,
            ParticipantNames.Names participants,
            Map<UUID, String> experts) {
        return new AdviceResponse(
                request.id(),
                request.editionId(),
                request.participationId(),
                participants.holder(request),
                request.topic(),
                request.question(),
                request.status(),
                request.expertId(),
                request.expertId() == null ? null : experts.get(request.expertId()),
                request.date().map(ScheduleAdviceRequest::from).orElse(null),
                request.usedMinutes(),
                request.summary(),
                request.cancellation(),
                allowedActions,
                request.createdAt(),
                request.version());
    }
}
