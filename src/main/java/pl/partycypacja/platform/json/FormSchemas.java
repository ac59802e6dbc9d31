package pl.partycypacja.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pl.partycypacja.platform.problem.FieldProblem;

/// Forms as JSON Schema 2020-12 (REC-5). A schema comes from a coordinator and the answers from anyone, so nothing is
/// ever fetched from elsewhere, and patterns are matched in linear time.
@ApplicationScoped
public class FormSchemas {

    private static final int MAX_SCHEMA_LENGTH = 100_000;
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$schema", "$id");
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .regularExpressionFactory(FormSchemas::linear)
                            .build()));
    private final Schema metaSchema = registry.getSchema(SchemaLocation.of(DIALECT));

    private static RegularExpression linear(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return value -> pattern.matcher(value).find();
    }

    /// What is wrong with a schema as a form: not valid, too large, not an object, or referring to something else.
    ///
    /// @return pointers into the schema; empty when it can be used
    public List<FieldProblem> check(JsonNode form) {
        List<FieldProblem> faults = new ArrayList<>();
        if (form.toString().length() > MAX_SCHEMA_LENGTH) {
            faults.add(FieldProblem.at("", "too-large"));
        }
        if (!form.path("type").asText().equals("object")
                || !form.path("properties").isObject()) {
            faults.add(FieldProblem.at("/type", "invalid-schema", "type: object, properties"));
        }
        findReferences(form, "", faults);
        if (faults.isEmpty()) {
            metaSchema
                    .validate(form)
                    .forEach(error -> faults.add(FieldProblem.at(
                            error.getInstanceLocation().toString(), "invalid-schema", error.getMessage())));
        }
        if (faults.isEmpty()) {
            checkCompiles(form, faults);
        }
        return faults;
    }

    private static void findReferences(JsonNode node, String pointer, List<FieldProblem> faults) {
        node.properties().forEach(member -> {
            String place = pointer + "/" + FieldProblem.escape(member.getKey());
            JsonNode value = member.getValue();
            boolean isReference = REFERENCES.contains(member.getKey()) && value.isTextual();
            if (isReference
                    && !value.asText().startsWith("#")
                    && !value.asText().equals(DIALECT)) {
                faults.add(FieldProblem.at(place, "remote-reference"));
            }
            findReferences(value, place, faults);
        });
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            findReferences(node.get(i), pointer + "/" + i, faults);
        }
    }

    /// A pattern that the linear engine does not know, or a reference into nowhere, shows only when it is used.
    private void checkCompiles(JsonNode form, List<FieldProblem> faults) {
        try {
            registry.getSchema(form).initializeValidators();
        } catch (com.networknt.schema.SchemaException | com.google.re2j.PatternSyntaxException e) {
            faults.add(FieldProblem.at("", "invalid-schema", "pattern, $ref"));
        }
    }

    /// Faults of the answers, in the given language, with pointers below `prefix`.
    public List<FieldProblem> validate(JsonNode form, JsonNode answers, String prefix, Locale language) {
        return registry
                .getSchema(form)
                .validate(answers, context -> context.executionConfig(config -> config.locale(language)))
                .stream()
                .map(error -> FieldProblem.withDetail(prefix + pointer(error), code(error), error.getMessage()))
                .toList();
    }

    /// A missing answer is shown where it ought to be, not at the object that lacks it.
    private static String pointer(Error error) {
        String place = error.getInstanceLocation().toString();
        String property = error.getProperty();
        return property == null ? place : place + "/" + FieldProblem.escape(property);
    }

    private static String code(Error error) {
        return error.getKeyword().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
