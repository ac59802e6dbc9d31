package pl.partycypacja.platform.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.http.FileAnswer;

/// What is said of answers that are files.
final class FileAnswers {

    private static final DotName FILE_ANSWER = DotName.createSimple(FileAnswer.class.getName());

    private static final Map<String, String> TYPES = Map.of(
            "application/pdf", "Plik PDF.",
            "application/xml", "Plik XML.",
            "image/png", "Obraz PNG.",
            "image/svg+xml", "Obraz SVG.",
            "text/calendar", "Plik iCalendar (RFC 5545).");

    private FileAnswers() {}

    static void describe(Operation operation, MethodInfo implementation) {
        @Nullable AnnotationInstance file = implementation.declaredAnnotation(FILE_ANSWER);
        if (file != null) {
            APIResponse answer = operation.getResponses().getAPIResponse("200");
            answer.getContent().getMediaTypes().forEach((type, content) -> {
                answer.description(TYPES.getOrDefault(type.split(";", 2)[0], "Plik."));
                content.schema(schema(type, file.value("maxLength").asInt()));
            });
            if (file.value("dependsOnState") != null) {
                operation
                        .getResponses()
                        .addAPIResponse("409", OASFactory.createAPIResponse().ref("#/components/responses/Problem409"));
            }
        }
    }

    private static Schema schema(String type, int maxLength) {
        boolean isText = type.startsWith("text/") || type.endsWith("xml");
        Schema schema =
                OASFactory.createSchema().type(List.of(SchemaType.STRING)).maxLength(maxLength);
        return isText ? schema : schema.format("binary");
    }
}
