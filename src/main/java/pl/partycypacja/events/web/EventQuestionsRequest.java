package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an event is to ask people who sign up.
public record EventQuestionsRequest(
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "JSON Schema 2020-12; `null`: bez pytań.",
                examples = EventQuestionsResource.QUESTIONS)
        @Nullable
        ObjectNode schema) {}
