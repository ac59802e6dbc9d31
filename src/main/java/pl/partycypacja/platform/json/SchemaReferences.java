package pl.partycypacja.platform.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.Place;

/// Where a form's schema refers to: only ever to a part of itself, never round in a circle, and written out not
/// larger than a form can be. Otherwise an answer could take for ever to check.
final class SchemaReferences {

    private static final Set<String> OTHERS =
            Set.of("$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$anchor", "$id");
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final int MAX_NODES = 20_000;

    /// Of a schema with its references written out: each step deeper takes room on the stack of whoever checks it.
    private static final int MAX_DEPTH = 100;

    private final JsonNode form;
    private final List<FieldProblem> faults;
    private final Deque<String> open = new ArrayDeque<>();
    private int nodes;

    private SchemaReferences(JsonNode form, List<FieldProblem> faults) {
        this.form = form;
        this.faults = faults;
    }

    /// Adds `remote-reference` for each reference that cannot be followed here, and `invalid-schema` for one that
    /// goes round, too deep, or grows too large.
    static void check(JsonNode form, Place prefix, List<FieldProblem> faults) {
        new SchemaReferences(form, faults).walk(form, prefix);
    }

    private void walk(JsonNode node, Place place) {
        nodes++;
        if (nodes > MAX_NODES) {
            if (nodes == MAX_NODES + 1) {
                faults.add(FieldProblem.at(place, InputFault.INVALID_SCHEMA, "$ref"));
            }
            return;
        }
        node.properties().forEach(member -> {
            Place inside = place.to(member.getKey());
            JsonNode value = member.getValue();
            if (member.getKey().equals("$ref") && value.isTextual()) {
                follow(value.asText(), inside);
            } else if (isForeign(member.getKey(), value)) {
                faults.add(FieldProblem.at(inside, InputFault.REMOTE_REFERENCE));
            } else {
                walk(value, inside);
            }
        });
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            walk(node.get(i), place.to(i));
        }
    }

    private static boolean isForeign(String keyword, JsonNode value) {
        return value.isTextual()
                && (OTHERS.contains(keyword)
                        || (keyword.equals("$schema") && !value.asText().equals(DIALECT)));
    }

    private void follow(String reference, Place place) {
        boolean isPointer = reference.startsWith("#/") && !reference.contains("%");
        JsonNode target = isPointer ? form.at(JsonPointer.compile(reference.substring(1))) : form;
        if (!isPointer) {
            faults.add(FieldProblem.at(place, InputFault.REMOTE_REFERENCE));
        } else if (target.isMissingNode()
                || open.contains(reference)
                || place.steps().size() > MAX_DEPTH) {
            faults.add(FieldProblem.at(place, InputFault.INVALID_SCHEMA, "$ref"));
        } else {
            open.push(reference);
            walk(target, place);
            open.pop();
        }
    }
}
