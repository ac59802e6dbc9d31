package pl.partycypacja.platform.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.MergePatch;

/// Puts an example of body and answer on every operation, made of the examples that its properties carry (contract
/// rule 35). A test validates each against its schema.
final class Examples {

    private static final int MAX_DEPTH = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa",
            "date", "2021-04-12",
            "date-time", "2021-04-12T10:15:30Z",
            "binary", "(plik)");

    private final OpenAPI document;

    Examples(OpenAPI document) {
        this.document = document;
    }

    void apply() {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        add(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().getAPIResponses().values().stream()
                            .filter(response -> response.getContent() != null)
                            .forEach(response -> add(response.getContent()));
                }));
    }

    private void add(Content content) {
        content.getMediaTypes().forEach((name, media) -> {
            if (name.endsWith("json") && media.getExample() == null) {
                media.setExample(exampleOf(media));
            }
            if (name.equals(MergePatch.MEDIA_TYPE) && media.getExample() instanceof Map<?, ?> whole) {
                media.setExample(first(whole));
            }
        });
    }

    /// A change of one thing, or two.
    private static Map<Object, Object> first(Map<?, ?> whole) {
        Map<Object, Object> change = new LinkedHashMap<>();
        whole.entrySet().stream()
                .filter(property -> property.getValue() != null)
                .limit(2)
                .forEach(property -> change.put(property.getKey(), property.getValue()));
        return change;
    }

    private @Nullable Object exampleOf(MediaType media) {
        return exampleOf(media.getSchema(), 0);
    }

    private @Nullable Object exampleOf(Schema schema, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return parsed(schema.getExamples().getFirst(), schema);
        }
        if (schema.getRef() != null) {
            return exampleOf(
                    Objects.requireNonNull(document.getComponents()
                            .getSchemas()
                            .get(schema.getRef().substring(DomainValues.SCHEMAS.length()))),
                    depth);
        }
        if (schema.getAnyOf() != null) {
            return isId(schema.getAnyOf().getFirst())
                    ? null
                    : exampleOf(schema.getAnyOf().getFirst(), depth);
        }
        if (schema.getType() != null && schema.getType().contains(SchemaType.NULL)) {
            return null;
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getFormat() != null && BY_FORMAT.containsKey(schema.getFormat())) {
            return BY_FORMAT.get(schema.getFormat());
        }
        return byType(schema, depth);
    }

    /// Something that may be missing and is only referred to is left out of an example.
    private static boolean isId(Schema schema) {
        return (DomainValues.SCHEMAS + "UUID").equals(schema.getRef());
    }

    private @Nullable Object byType(Schema schema, int depth) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.OBJECT) || schema.getProperties() != null) {
            return object(schema, depth);
        }
        if (types.contains(SchemaType.ARRAY)) {
            return depth > MAX_DEPTH || schema.getItems() == null
                    ? List.of()
                    : Stream.ofNullable(exampleOf(schema.getItems(), depth + 1)).toList();
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return true;
        }
        return types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER) ? 1 : "tekst";
    }

    private Map<String, Object> object(Schema schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        if (schema.getProperties() != null && depth <= MAX_DEPTH) {
            schema.getProperties().forEach((name, property) -> example.put(name, exampleOf(property, depth + 1)));
        }
        return example;
    }

    /// An annotation holds examples as text; where the schema is not a text, the text is JSON.
    private static @Nullable Object parsed(Object example, Schema schema) {
        boolean mayBeNull = schema.getType() != null && schema.getType().contains(SchemaType.NULL);
        if (mayBeNull && "null".equals(example)) {
            return null;
        }
        boolean isText = schema.getType() != null && schema.getType().contains(SchemaType.STRING);
        if (isText || schema.getRef() != null || !(example instanceof String json)) {
            return example;
        }
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException plainText) {
            return example;
        }
    }
}
