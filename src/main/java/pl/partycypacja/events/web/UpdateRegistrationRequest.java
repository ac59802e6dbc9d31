package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.ParticipantNeeds;
import pl.partycypacja.events.domain.Registrations;

/// What a person needs, and what they answer (EVT-8).
public record UpdateRegistrationRequest(
        @Valid @Nullable ParticipantNeeds needs,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Odpowiedzi na pytania wydarzenia.",
                examples = RegistrationResponse.ANSWERS)
        @Nullable
        ObjectNode answers) {

    static UpdateRegistrationRequest from(Registrations.Said said) {
        return new UpdateRegistrationRequest(said.needs(), said.answers());
    }

    Registrations.Said toSaid() {
        return new Registrations.Said(needs, answers);
    }
}
