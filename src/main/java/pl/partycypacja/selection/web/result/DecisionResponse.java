package pl.partycypacja.selection.web.result;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.selection.domain.result.Decision;

@Schema(name = "Decision")
public record DecisionResponse(
        UUID applicationId,

        @Schema(description = "`null`, póki niczego nie zdecydowano.", examples = "ACCEPTED") @Nullable
        DecisionOutcome outcome,

        @Nullable Integer reservePosition,

        @Schema(maxLength = 4_000, examples = "Zgłoszenie należało do najwyżej ocenionych.") @Nullable
        String justification,

        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "Kiedy ogłoszono; do tej chwili zna ją tylko obsługa.") @Nullable
        Instant releasedAt,

        long version)
        implements Versioned {

    static DecisionResponse from(UUID applicationId, @Nullable Decision decision) {
        return decision == null
                ? new DecisionResponse(applicationId, null, null, null, null, null, null, 0)
                : new DecisionResponse(
                        applicationId,
                        decision.outcome(),
                        decision.reservePosition(),
                        decision.justification(),
                        decision.decidedBy(),
                        decision.decidedAt(),
                        decision.releasedAt(),
                        decision.version());
    }
}
