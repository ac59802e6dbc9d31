package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.FormSchemas;
import pl.partycypacja.platform.json.FreeJson;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;

/// What an event asks of those who sign up, beside their needs: a form as JSON Schema 2020-12, as in recruitments
/// (REC-5).
@ApplicationScoped
class Questions {

    private static final int MAX_ANSWERS_LENGTH = 20_000;

    private final FormSchemas forms;

    Questions(FormSchemas forms) {
        this.forms = forms;
    }

    /// @throws InvalidInput `invalid-schema`, `remote-reference`, `too-large`, `control-characters`
    ObjectNode requireForm(ObjectNode schema) {
        ObjectNode form = FreeJson.normalise(schema, at("schema"));
        List<FieldProblem> faults = forms.check(form, at("schema"));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return form;
    }

    /// The answers as they are kept; null where nothing is asked.
    ///
    /// @throws InvalidInput for answers that the form does not take, or to no question
    @Nullable
    ObjectNode requireAnswers(Event event, @Nullable ObjectNode answers, Locale language) {
        ObjectNode given =
                FreeJson.normalise(answers == null ? JsonNodeFactory.instance.objectNode() : answers, at("answers"));
        JsonNode form = event.questions();
        if (form == null) {
            new InvalidInput.Collector()
                    .rejectIf(!given.isEmpty(), at("answers"), InputFault.NOT_APPLICABLE)
                    .throwIfAny();
            return null;
        }
        new InvalidInput.Collector()
                .rejectIf(given.toString().length() > MAX_ANSWERS_LENGTH, at("answers"), InputFault.TOO_LARGE)
                .throwIfAny();
        List<FieldProblem> faults = forms.validate(form, given, at("answers"), language);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return given;
    }
}
