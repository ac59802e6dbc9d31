package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.events.domain.Attendance.Attended;
import pl.partycypacja.events.domain.ParticipantNeeds;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.platform.values.Warsaw;

/// Somebody who signed up, as the organiser sees them (EVT-8, EVT-9).
@Schema(name = "EventRegistration")
public record EventRegistrationLine(
        UUID id,
        UUID accountId,

        @Schema(maxLength = 200, examples = "Urszula Użytkowniczka") @Nullable
        String person,

        @Schema(maxLength = 254, examples = "urszula@example.org") @Nullable
        String email,

        @Nullable UUID organisationId,

        @Schema(maxLength = 300, examples = "Stowarzyszenie Demo") @Nullable
        String organisation,

        RegistrationStatus status,

        @Schema(description = RegistrationResponse.TIER, examples = "1")
        int tier,

        @Nullable ParticipantNeeds needs,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Odpowiedzi na pytania wydarzenia.",
                examples = RegistrationResponse.ANSWERS)
        @Nullable
        JsonNode answers,

        @Schema(description = "Spotkania, na których ta osoba była, liczone od jednego.", examples = "[1, 2]")
        List<Integer> attendedSessions,

        @Schema(examples = "720") int attendedMinutes,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        Instant registeredAt) {

    /// @param status as it is now
    /// @param person null when their account is no more
    /// @param organisation the name; null when they come for themselves
    static EventRegistrationLine from(
            Registration registration,
            RegistrationStatus status,
            AccountsApi.@Nullable Person person,
            @Nullable String organisation,
            Attended attended) {
        return new EventRegistrationLine(
                registration.id(),
                registration.accountId(),
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                registration.organisationId(),
                organisation,
                status,
                registration.tier() + 1,
                registration.needs(),
                registration.answers(),
                attended.sessions(),
                attended.minutes(),
                Warsaw.ZONE.getId(),
                registration.registeredAt());
    }
}
