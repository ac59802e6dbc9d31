package pl.partycypacja.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.recruitment.domain.Recruitment;

/// The form of a recruitment, for a front end to draw.
@Schema(name = "RecruitmentForm")
public record FormResponse(
        UUID recruitmentId,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "JSON Schema 2020-12.",
                examples = FormResponse.EXAMPLE)
        @Nullable
        JsonNode schema,

        long version)
        implements Versioned {

    static final String EXAMPLE =
            "{\"type\":\"object\",\"required\":[\"motivation\"],\"additionalProperties\":false,\"properties\":{\"motivation\":"
                    + "{\"type\":\"string\",\"title\":\"Dlaczego chcesz wziąć udział?\",\"maxLength\":3000,\"x-order\":1}}}";

    static FormResponse from(Recruitment recruitment) {
        return new FormResponse(recruitment.id(), recruitment.form(), recruitment.version());
    }
}
