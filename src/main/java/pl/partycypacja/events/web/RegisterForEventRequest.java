package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.ParticipantNeeds;
import pl.partycypacja.events.domain.Registrations;

/// For whom a person comes, what they need, and what they answer (EVT-5, EVT-8).
public record RegisterForEventRequest(
        @Schema(description = "Dla której swojej organizacji; `null`: dla siebie.", examples = "null") @Nullable
        UUID organisationId,

        @Valid @Nullable ParticipantNeeds needs,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Odpowiedzi na pytania wydarzenia.",
                examples = "null")
        @Nullable
        ObjectNode answers) {

    Registrations.Said toSaid() {
        return new Registrations.Said(needs, answers);
    }
}
