package pl.partycypacja.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.regex.RegularExpression;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.Place;

/// Forms as JSON Schema 2020-12 (REC-5). A schema comes from a coordinator and the answers from anyone, so nothing
/// is ever fetched from elsewhere, and patterns are matched in linear time.
@ApplicationScoped
public class FormSchemas {

    private static final int MAX_SCHEMA_LENGTH = 100_000;
    private static final int MAX_PATTERN_LENGTH = 500;
    private static final int MAX_PATTERN_REPEATS = 1_000;
    private static final Pattern REPEAT = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?}");
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .regularExpressionFactory(FormSchemas::linear)
                            .build()));
    private final Schema metaSchema = registry.getSchema(SchemaLocation.of(DIALECT));

    /// Matching takes time in proportion to the text and to the pattern written out: `(x{500}){500}` is 250,000
    /// long.
    private static RegularExpression linear(String regex) {
        Matcher repeat = REPEAT.matcher(regex);
        long repeats = 1;
        while (repeat.find() && repeats <= MAX_PATTERN_REPEATS) {
            repeats *= Math.max(1, most(repeat));
        }
        if (regex.length() > MAX_PATTERN_LENGTH || repeats > MAX_PATTERN_REPEATS) {
            throw new PatternSyntaxException("too long", regex);
        }
        Pattern pattern = Pattern.compile(regex);
        return value -> pattern.matcher(value).find();
    }

    private static long most(Matcher repeat) {
        String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
        return most.length() > 4 ? MAX_PATTERN_REPEATS + 1 : Long.parseLong(most);
    }

    /// What is wrong with a schema as a form: not valid, too large, not an object, or referring to something else.
    ///
    /// @param prefix where the schema stands in the body
    /// @return the faults; empty when it can be used
    public List<FieldProblem> check(JsonNode form, Place prefix) {
        List<FieldProblem> faults = new ArrayList<>();
        if (form.toString().length() > MAX_SCHEMA_LENGTH) {
            faults.add(FieldProblem.at(prefix, InputFault.TOO_LARGE));
        }
        if (!form.path("type").asText().equals("object")
                || !form.path("properties").isObject()) {
            faults.add(FieldProblem.at(prefix.to("type"), InputFault.INVALID_SCHEMA, "type: object, properties"));
        }
        SchemaReferences.check(form, prefix, faults);
        if (faults.isEmpty()) {
            metaSchema
                    .validate(form)
                    .forEach(error -> faults.add(FieldProblem.at(
                            place(prefix, error.getInstanceLocation()),
                            InputFault.INVALID_SCHEMA,
                            error.getKeyword())));
        }
        if (faults.isEmpty()) {
            checkCompiles(form, prefix, faults);
        }
        return faults;
    }

    /// A pattern that the linear engine does not know, or a reference into nowhere, shows only when it is used.
    private void checkCompiles(JsonNode form, Place prefix, List<FieldProblem> faults) {
        try {
            registry.getSchema(form).initializeValidators();
        } catch (com.networknt.schema.SchemaException | PatternSyntaxException e) {
            faults.add(FieldProblem.at(prefix, InputFault.INVALID_SCHEMA, "pattern, $ref"));
        }
    }

    /// Faults of the answers, in the given language, with places below `prefix`.
    public List<FieldProblem> validate(JsonNode form, JsonNode answers, Place prefix, Locale language) {
        return registry
                .getSchema(form)
                .validate(answers, context -> context.executionConfig(config -> config.locale(language)))
                .stream()
                .map(error -> FieldProblem.withDetail(place(prefix, error), code(error), error.getMessage()))
                .toList();
    }

    /// A missing answer is shown where it ought to be, not at the object that lacks it.
    private static Place place(Place prefix, Error error) {
        Place place = place(prefix, error.getInstanceLocation());
        String property = error.getProperty();
        return property == null ? place : place.to(property);
    }

    private static Place place(Place prefix, NodePath path) {
        return prefix.to(IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .toArray());
    }

    private static String code(Error error) {
        return error.getKeyword().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
