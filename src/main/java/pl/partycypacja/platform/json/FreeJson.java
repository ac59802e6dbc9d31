package pl.partycypacja.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.text.Texts;

/// JSON whose members are not known in advance, held to the same rules of text as all other (contract rule 9).
public final class FreeJson {

    private FreeJson() {}

    /// The same with every text NFC-normalised. Texts may have several lines; names of members may not.
    ///
    /// @param pointer where the JSON stands in the body
    /// @throws InvalidInput `control-characters`, at each such text
    public static ObjectNode normalise(ObjectNode json, String pointer) {
        List<FieldProblem> faults = new ArrayList<>();
        JsonNode normalised = normalise(json, pointer, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return (ObjectNode) normalised;
    }

    private static JsonNode normalise(JsonNode node, String pointer, List<FieldProblem> faults) {
        if (node.isTextual()) {
            rejectControlCharacters(node.asText(), true, pointer, faults);
            return TextNode.valueOf(Texts.normalise(node.asText()));
        }
        if (node.isObject()) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                String place = pointer + "/" + FieldProblem.escape(member.getKey());
                rejectControlCharacters(member.getKey(), false, pointer, faults);
                result.set(Texts.normalise(member.getKey()), normalise(member.getValue(), place, faults));
            });
            return result;
        }
        if (node.isArray()) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                result.add(normalise(node.get(i), pointer + "/" + i, faults));
            }
            return result;
        }
        return node;
    }

    private static void rejectControlCharacters(
            String text, boolean multiline, String pointer, List<FieldProblem> faults) {
        if (Texts.hasControlCharacters(Texts.normalise(text), multiline)) {
            faults.add(FieldProblem.at(pointer, "control-characters"));
        }
    }
}
