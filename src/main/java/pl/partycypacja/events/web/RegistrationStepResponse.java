package pl.partycypacja.events.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.events.domain.RegistrationStep;
import pl.partycypacja.events.domain.RegistrationStepReason;

/// One step of a registration, with its reason (EVT-6).
@Schema(name = "RegistrationStep")
public record RegistrationStepResponse(
        @Schema(examples = "WAITLISTED") @Nullable RegistrationStatus fromStatus,
        @Schema(examples = "OFFERED") RegistrationStatus toStatus,
        @Schema(examples = "PLACE_FREED") RegistrationStepReason reason,

        @Schema(description = "Kto; `null`: system.") @Nullable
        UUID actorId,

        Instant happenedAt) {

    static RegistrationStepResponse from(RegistrationStep step) {
        return new RegistrationStepResponse(
                step.fromStatus(), step.toStatus(), step.reason(), step.actorId(), step.happenedAt());
    }
}
