package pl.partycypacja.grants.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.ExpertOpinion;

/// What an expert says of a settled grant.
@Schema(name = "ExpertOpinion")
public record ExpertOpinionResponse(
        UUID id,
        UUID grantId,
        UUID expertId,

        @Schema(maxLength = 200, examples = "Ekspertka Demo") @Nullable
        String expert,

        @Schema(maxLength = 10_000, examples = "Spotkania były dobrze prowadzone.")
        String wentWell,

        @Schema(maxLength = 10_000, examples = "Wcześniej zaprosić młodzież.")
        String takeCareOf,

        Instant writtenAt) {

    static ExpertOpinionResponse from(ExpertOpinion opinion, Map<UUID, String> names) {
        return new ExpertOpinionResponse(
                opinion.id(),
                opinion.grantId(),
                opinion.expertId(),
                names.get(opinion.expertId()),
                opinion.wentWell(),
                opinion.takeCareOf(),
                opinion.writtenAt());
    }
}
