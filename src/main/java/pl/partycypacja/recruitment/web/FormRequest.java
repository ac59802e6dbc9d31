package pl.partycypacja.recruitment.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A form, as JSON Schema 2020-12 (REC-5).
public record FormRequest(
        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "JSON Schema 2020-12.",
                examples = FormResponse.EXAMPLE)
        ObjectNode schema) {}
