package pl.partycypacja.platform.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import pl.partycypacja.platform.values.Texts;

/// The demo data: YAML files under `demo/` that a person can read and correct. They are read by the same strict
/// mapper and validated by the same constraints as a request.
@ApplicationScoped
public class DemoFiles {

    private final ObjectMapper json;
    private final Validator validator;

    DemoFiles(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// @param name below `demo/`, without the ending
    public JsonNode read(String name) {
        String path = "/demo/" + name + ".yaml";
        try (InputStream file = Objects.requireNonNull(DemoFiles.class.getResourceAsStream(path), path)) {
            return json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The programmes' files, in order.
    public Stream<JsonNode> programmes() {
        return StreamSupport.stream(read("index").get("programmes").spliterator(), false)
                .map(name -> read("programmes/" + name.asText()));
    }

    /// An edition of the demo, as its file describes it.
    public record DemoEdition(String programmeSlug, String name, JsonNode node) {}

    /// The editions of all programmes, in order.
    public Stream<DemoEdition> editions() {
        return programmes()
                .flatMap(programme -> programme
                        .get("editions")
                        .valueStream()
                        .map(edition -> new DemoEdition(
                                Texts.slug(programme.at("/programme/name").asText()),
                                edition.at("/edition/name").asText(),
                                edition)));
    }

    /// @throws IllegalStateException when the data would not be accepted over HTTP either
    public <T> T convert(JsonNode node, Class<T> type) {
        try {
            T value = json.treeToValue(node, type);
            Set<ConstraintViolation<T>> violations = validator.validate(value);
            if (!violations.isEmpty()) {
                throw new IllegalStateException("Demo data are not valid: " + violations);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Demo data cannot be read: " + node, e);
        }
    }
}
