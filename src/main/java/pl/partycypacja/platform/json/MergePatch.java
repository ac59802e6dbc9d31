package pl.partycypacja.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.Place;

/// JSON Merge Patch (RFC 7396, contract rule 19). A typed thing is patched as the JSON a client would have sent to
/// create it, and the outcome is read and validated as if it had been sent whole.
@ApplicationScoped
public class MergePatch {

    /// The only media type that PATCH takes.
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// The current value with the patch applied. `null` in the patch sets the property to null; inside of a
    /// property that is free JSON (an [ObjectNode]) it removes the member, as RFC 7396 has it.
    ///
    /// @throws DomainException `malformed-request` or `unknown-field` when the patch cannot be read
    /// @throws ConstraintViolationException when the outcome breaks a constraint
    public <T> T apply(@Nullable JsonNode patch, T current, Class<T> type) {
        ObjectNode target = json.valueToTree(current);
        ObjectNode typed = requireObject(patch).deepCopy();
        freeProperties(type).forEach(name -> {
            if (typed.get(name) instanceof ObjectNode change) {
                typed.remove(name);
                ObjectNode merged = target.get(name) instanceof ObjectNode present
                        ? present
                        : JsonNodeFactory.instance.objectNode();
                mergeInto(merged, change);
                target.set(name, merged);
            }
        });
        overlay(target, typed);
        T patched = read(target, type);
        requireValid(patched);
        return patched;
    }

    /// The same for a value of free JSON, where `null` removes the member as RFC 7396 has it. What is itself
    /// declared, such as a map of answers, stays and is empty.
    public <T> T merge(@Nullable JsonNode patch, T current, Class<T> type) {
        ObjectNode target = json.valueToTree(current);
        ObjectNode emptied = target.deepCopy();
        mergeInto(target, requireObject(patch));
        emptied.fieldNames().forEachRemaining(name -> {
            if (!target.has(name)) {
                target.putObject(name);
            }
        });
        T patched = read(target, type);
        requireValid(patched);
        return patched;
    }

    private static List<String> freeProperties(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == ObjectNode.class)
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private <T> void requireValid(T patched) {
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    private static ObjectNode requireObject(@Nullable JsonNode patch) {
        if (!(patch instanceof ObjectNode object)) {
            throw new MalformedInput(GeneralProblem.MALFORMED_REQUEST, Place.WHOLE);
        }
        return object;
    }

    private <T> T read(ObjectNode target, Class<T> type) {
        try {
            return json.treeToValue(target, type);
        } catch (JsonProcessingException e) {
            throw new UnreadablePatch(e);
        }
    }

    private static void overlay(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(member -> {
            JsonNode present = target.get(member.getKey());
            if (member.getValue().isObject() && present instanceof ObjectNode inner) {
                overlay(inner, member.getValue());
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void mergeInto(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value.isObject()) {
                ObjectNode inner = target.get(member.getKey()) instanceof ObjectNode present
                        ? present
                        : JsonNodeFactory.instance.objectNode();
                mergeInto(inner, value);
                target.set(member.getKey(), inner);
            } else {
                target.set(member.getKey(), value);
            }
        });
    }

    /// Carries Jackson's exception to the mapper, which finds the place and the kind of fault in it.
    private static final class UnreadablePatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadablePatch(JsonProcessingException cause) {
            super(cause);
        }
    }
}
