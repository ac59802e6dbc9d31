package pl.partycypacja.applications.domain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the applicant says.
///
/// @param answers to the recruitment's form
/// @param declarations answers to its criteria, by their keys (REC-7)
/// @param consents by their keys
@Schema(name = "ApplicationContent")
public record ApplicationContent(
        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Odpowiedzi na pytania formularza.",
                examples = "{\"motivation\": \"Chcę rozmawiać z mieszkańcami.\"}")
        ObjectNode answers,

        @NotNull
        @Size(max = 30)
        @Schema(description = "Deklaracje: klucz kryterium i odpowiedź.", examples = "{\"office\": \"COUNCILLOR\"}")
        Map<@Size(max = 60) String, @NotNull @Size(max = 60) String> declarations,

        @NotNull
        @Size(max = 20)
        @Schema(description = "Zgody: klucz zgody i czy jej udzielono.", examples = "{\"dataProcessing\": true}")
        Map<@Size(max = 60) String, @NotNull Boolean> consents) {}
