package pl.partycypacja.events.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.values.Warsaw;

/// A registration in a list, without what the person needs and answered.
public record RegistrationSummary(
        UUID id,
        EventReference event,
        UUID accountId,

        @Schema(maxLength = 200, examples = "Urszula Użytkowniczka") @Nullable
        String person,

        @Nullable UUID organisationId,
        RegistrationStatus status,

        @Schema(description = RegistrationResponse.TIER, examples = "1")
        int tier,

        @Nullable Instant offerExpiresAt,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        Instant registeredAt) {

    /// @param status as it is now
    static RegistrationSummary from(
            Registration registration, RegistrationStatus status, ParticipantNames.Names people) {
        return new RegistrationSummary(
                registration.id(),
                EventReference.from(registration.event()),
                registration.accountId(),
                people.person(registration.accountId()),
                registration.organisationId(),
                status,
                registration.tier() + 1,
                registration.offerExpiresAt(),
                Warsaw.ZONE.getId(),
                registration.registeredAt());
    }
}
