package pl.partycypacja.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.problem.ProblemType;

/// What the records' types say and the generator does not see: which properties may be null, that an answer holds
/// every property it declares (contract rule 7), and that a merge patch may leave any of them out (rule 19).
final class SchemaRules {

    private static final String TERMS = "/openapi/terms.properties";

    private final OpenAPI document;
    private final Map<String, Schema> schemas;
    private final IndexView index;
    private final DomainValues values;

    SchemaRules(OpenAPI document, IndexView index, DomainValues values) {
        this.document = document;
        this.values = values;
        this.schemas = values.describe(document.getComponents().getSchemas());
        this.index = index;
    }

    void apply() {
        nameProblemCodes();
        describeScalars();
        new NullableProperties(index, values).markIn(schemas);
        hideVersionsAndMarkPages();
        Set<String> sent = reachable(true);
        Set<String> answered = reachable(false);
        forgetOthers(sent, answered);
        answered.removeAll(sent);
        answered.stream().map(this::schema).forEach(SchemaRules::requireAll);
        addPatches();
        explainValues();
        namePages();
        document.getComponents().setSchemas(new TreeMap<>(schemas));
    }

    /// The closed list of codes (contract rule 11).
    private void nameProblemCodes() {
        schemas.put(
                "ProblemCode",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .description("Stały kod problemu; nigdy nie jest tłumaczony.")
                        .enumeration(ContractParts.problems().stream()
                                .map(ProblemType::code)
                                .sorted()
                                .map(Object.class::cast)
                                .toList()));
        for (String owner : List.of("Problem", "ProblemDescription")) {
            schema(owner).addProperty("code", OASFactory.createSchema().ref(DomainValues.SCHEMAS + "ProblemCode"));
        }
    }

    /// What the generator says of a type, where the contract says more.
    private void describeScalars() {
        schemas.put(
                "LocalTime",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .description("Godzina w Polsce (`GG:MM`).")
                        .pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$")
                        .maxLength(5)
                        .examples(List.of("16:00")));
        schemas.values().stream()
                .filter(schema -> schema.getProperties() != null)
                .map(schema -> schema.getProperties().get("email"))
                .filter(Objects::nonNull)
                .forEach(email -> email.format("email"));
    }

    private Schema schema(String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private void hideVersionsAndMarkPages() {
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null
                    && isVersion(schema.getProperties().get("version"))) {
                schema.removeProperty("version");
            }
            if (name.startsWith("Page")) {
                NullableProperties.mark(schema, "nextCursor");
                NullableProperties.mark(schema, "total");
            }
        });
    }

    private static boolean isVersion(@Nullable Schema property) {
        return property != null && Boolean.TRUE.equals(property.getWriteOnly());
    }

    private static void requireAll(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    /// Names of the schemas that requests, or answers, are made of.
    private Set<String> reachable(boolean inRequests) {
        Set<String> names = new HashSet<>();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                contents(operation, inRequests).forEach(content -> collect(content.getSchema(), names));
            }
        }
        if (!inRequests) {
            collect(OASFactory.createSchema().ref(DomainValues.SCHEMAS + "Problem"), names);
        }
        return names;
    }

    /// What the generator made of classes that `openapi/values.yaml` describes otherwise, such as free JSON.
    private void forgetOthers(Set<String> sent, Set<String> answered) {
        Set<String> used = new HashSet<>(sent);
        used.addAll(answered);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(parameter -> collect(parameter.getSchema(), used));
        schemas.keySet().retainAll(used);
    }

    private static List<MediaType> contents(Operation operation, boolean inRequests) {
        List<MediaType> contents = new ArrayList<>();
        if (inRequests && operation.getRequestBody() != null) {
            contents.addAll(
                    operation.getRequestBody().getContent().getMediaTypes().values());
        }
        if (!inRequests) {
            operation.getResponses().getAPIResponses().values().stream()
                    .filter(response -> response.getContent() != null)
                    .forEach(response -> contents.addAll(
                            response.getContent().getMediaTypes().values()));
        }
        return contents;
    }

    private void collect(@Nullable Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(DomainValues.SCHEMAS.length());
            if (names.add(name)) {
                collect(schema(name), names);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, names));
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(alternative -> collect(alternative, names));
        }
        collect(schema.getItems(), names);
        collect(schema.getAdditionalPropertiesSchema(), names);
    }

    /// What each value of an enum means: `openapi/terms.properties`.
    private void explainValues() {
        Properties terms = terms();
        schemas.forEach((name, schema) -> {
            if (schema.getEnumeration() != null && !name.equals("ProblemCode")) {
                schema.setDescription(schema.getEnumeration().stream()
                        .map(value -> "- `" + value + "`: " + meaning(terms, name + "." + value))
                        .collect(Collectors.joining("\n")));
            }
        });
    }

    private static Properties terms() {
        Properties terms = new Properties();
        try (InputStream file = Objects.requireNonNull(SchemaRules.class.getResourceAsStream(TERMS), TERMS)) {
            terms.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private static String meaning(Properties terms, String value) {
        return Objects.requireNonNull(terms.getProperty(value), value + " has no meaning in " + TERMS);
    }

    /// A page is named after what is on it, and not after a class.
    private void namePages() {
        Map<String, String> names = schemas.entrySet().stream()
                .filter(schema -> schema.getKey().startsWith("Page"))
                .collect(Collectors.toMap(
                        page -> DomainValues.SCHEMAS + page.getKey(),
                        page -> DomainValues.SCHEMAS + "Page" + itemOf(page.getValue())));
        names.forEach((before, after) -> schemas.put(
                after.substring(DomainValues.SCHEMAS.length()),
                Objects.requireNonNull(schemas.remove(before.substring(DomainValues.SCHEMAS.length())))));
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                contents(operation, false).stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> names.containsKey(schema.getRef()))
                        .forEach(schema -> schema.setRef(names.get(schema.getRef())));
            }
        }
    }

    private static String itemOf(Schema page) {
        Schema items = Objects.requireNonNull(page.getProperties().get("items"));
        return items.getItems().getRef().substring(DomainValues.SCHEMAS.length());
    }

    /// `X` as a merge patch is `XPatch`: the same properties, each of which may be left out; null takes away what
    /// need not be there.
    private void addPatches() {
        for (PathItem path : document.getPaths().getPathItems().values()) {
            Operation operation = path.getPATCH();
            if (operation != null) {
                MediaType body = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
                String name = body.getSchema().getRef().substring(DomainValues.SCHEMAS.length());
                Schema whole = schema(name);
                Schema patch = OASFactory.createSchema()
                        .type(List.of(SchemaType.OBJECT))
                        .description("Zmiany w `" + name + "` (RFC 7396): pominięte pola zostają, `null` usuwa to,"
                                + " co nieobowiązkowe.");
                whole.getProperties().forEach(patch::addProperty);
                schemas.put(name + "Patch", patch);
                body.setSchema(OASFactory.createSchema().ref(DomainValues.SCHEMAS + name + "Patch"));
            }
        }
    }
}
