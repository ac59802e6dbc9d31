package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.platform.http.Versioned;

/// What an event asks people who sign up, as a form for a front end to draw.
@Schema(name = "EventQuestions")
public record EventQuestionsResponse(
        UUID eventId,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "JSON Schema 2020-12; `null`: bez pytań.",
                examples = EventQuestionsResource.QUESTIONS)
        @Nullable
        JsonNode schema,

        long version)
        implements Versioned {

    static EventQuestionsResponse from(Event event) {
        return new EventQuestionsResponse(event.id(), event.questions(), event.version());
    }
}
