package pl.partycypacja.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.values.Texts;

/// JSON whose members are not known in advance, held to the same rules of text as all other (contract rule 9).
public final class FreeJson {

    private FreeJson() {}

    /// The same with every text NFC-normalised. Texts may have several lines; names of members may not. Numbers are
    /// those that every reader understands alike (RFC 8785 §3.2.2.3): what a double cannot keep is refused, not
    /// rounded.
    ///
    /// @param place where the JSON stands in the body
    /// @throws InvalidInput `control-characters` or `number-range`, at each such text or number
    public static ObjectNode normalise(ObjectNode json, Place place) {
        List<FieldProblem> faults = new ArrayList<>();
        JsonNode normalised = normalise(json, place, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return (ObjectNode) normalised;
    }

    private static JsonNode normalise(JsonNode node, Place place, List<FieldProblem> faults) {
        if (node.isTextual()) {
            String text = Texts.normalise(node.asText());
            rejectForbidden(text, true, place, faults);
            return TextNode.valueOf(text);
        }
        if (node.isObject()) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                Place inside = place.to(member.getKey());
                String name = Texts.normalise(member.getKey());
                rejectForbidden(name, false, place, faults);
                result.set(name, normalise(member.getValue(), inside, faults));
            });
            return result;
        }
        if (node.isArray()) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                result.add(normalise(node.get(i), place.to(i), faults));
            }
            return result;
        }
        if (node.isNumber() && !isKeptByDouble(node.decimalValue())) {
            faults.add(FieldProblem.at(place, InputFault.NUMBER_RANGE));
        }
        return node;
    }

    private static boolean isKeptByDouble(BigDecimal number) {
        double kept = number.doubleValue();
        return Double.isFinite(kept) && BigDecimal.valueOf(kept).compareTo(number) == 0;
    }

    private static void rejectForbidden(String text, boolean multiline, Place place, List<FieldProblem> faults) {
        if (Texts.isForbidden(text, multiline)) {
            faults.add(FieldProblem.at(place, InputFault.CONTROL_CHARACTERS));
        }
    }
}
