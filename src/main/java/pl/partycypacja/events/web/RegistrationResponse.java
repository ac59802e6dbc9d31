package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.ParticipantNeeds;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationAction;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.events.domain.RegistrationView;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Warsaw;

/// A registration: what the person said, and what has become of it (EVT-6, EVT-8, EVT-9).
@Schema(name = "Registration")
public record RegistrationResponse(
        UUID id,
        EventReference event,
        UUID accountId,

        @Schema(description = "Kto się zapisał.", maxLength = 200, examples = "Urszula Użytkowniczka") @Nullable
        String person,

        @Nullable UUID organisationId,
        RegistrationStatus status,

        @Schema(description = RegistrationResponse.TIER, examples = "1")
        int tier,

        @Schema(
                description = "Ile osób z listy oczekujących jest wcześniej; `null`, gdy się nie czeka.",
                examples = "null")
        @Nullable
        Long waitingBefore,

        @Schema(
                description = "Pierwsza chwila, w której zaproponowanego miejsca już nie można przyjąć.",
                examples = "null")
        @Nullable
        Instant offerExpiresAt,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        @Schema(description = "Adresy spotkań online; dla osoby, która ma miejsce, i koordynatorów.", examples = "[]")
        List<@Size(max = 500) String> links,

        @Schema(description = "Potrzeby; widzą je tylko ta osoba i koordynatorzy.") @Nullable
        ParticipantNeeds needs,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Odpowiedzi na pytania wydarzenia; widzą je tylko ta osoba i koordynatorzy.",
                examples = RegistrationResponse.ANSWERS)
        @Nullable
        JsonNode answers,

        @Schema(description = "Spotkania, na których ta osoba była, liczone od jednego.", examples = "[1, 2]")
        List<Integer> attendedSessions,

        @Schema(description = "Ile minut trwały razem.", examples = "720")
        int attendedMinutes,

        @Schema(
                description = "Kod zaświadczenia; od końca wydarzenia, gdy się na nim było (EVT-9).",
                maxLength = 19,
                examples = "K7QM-3XPA-9TRD-HW2C")
        @Nullable
        String certificateCode,

        @Schema(description = "Co możesz z nim teraz zrobić.", examples = "[\"UPDATE\", \"CANCEL\"]")
        List<RegistrationAction> allowedActions,

        Instant registeredAt,
        long version)
        implements Versioned {

    static final String TIER = "Numer grupy w kolejności `tiers` wydarzenia; bez grup każdy jest w pierwszej.";
    static final String ANSWERS = "{\"topic\": \"Panel obywatelski\"}";

    static RegistrationResponse from(RegistrationView view, ParticipantNames.Names people) {
        Registration registration = view.registration();
        return new RegistrationResponse(
                registration.id(),
                EventReference.from(registration.event()),
                registration.accountId(),
                people.person(registration.accountId()),
                registration.organisationId(),
                view.status(),
                registration.tier() + 1,
                view.waitingBefore(),
                registration.offerExpiresAt(),
                Warsaw.ZONE.getId(),
                view.links(),
                view.needs(),
                view.answers(),
                view.attended().sessions(),
                view.attended().minutes(),
                view.certificateCode(),
                view.allowedActions(),
                registration.registeredAt(),
                registration.version());
    }
}
