package pl.partycypacja.vouchers.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.vouchers.domain.TrainingProvider;
import pl.partycypacja.vouchers.domain.TrainingProviderStatus;

/// A training provider, with its organisation's name.
@Schema(name = "TrainingProvider")
public record TrainingProviderResponse(
        UUID id,
        UUID programmeId,
        UUID organisationId,

        @Schema(maxLength = 300, examples = "Akademia Dialogu") @Nullable
        String organisation,

        TrainingProviderStatus status,
        Instant createdAt,
        long version)
        implements Versioned {

    static TrainingProviderResponse from(TrainingProvider provider, Map<UUID, String> names) {
        return new TrainingProviderResponse(
                provider.id(),
                provider.programmeId(),
                provider.organisationId(),
                names.get(provider.organisationId()),
                provider.status(),
                provider.createdAt(),
                provider.version());
    }
}
