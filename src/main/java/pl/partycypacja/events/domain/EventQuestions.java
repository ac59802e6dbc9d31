package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.json.FormSchemas;
import pl.partycypacja.platform.json.FreeJson;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;

/// What an event asks people who sign up, beside their needs: a form as JSON Schema 2020-12, like a recruitment's
/// (REC-5).
@ApplicationScoped
public class EventQuestions {

    private static final int MAX_ANSWERS_LENGTH = 20_000;

    private final EventPlaces places;
    private final EventRepository events;
    private final RegistrationRepository registrations;
    private final FormSchemas forms;
    private final Clock clock;

    EventQuestions(
            EventPlaces places,
            EventRepository events,
            RegistrationRepository registrations,
            FormSchemas forms,
            Clock clock) {
        this.places = places;
        this.events = events;
        this.registrations = registrations;
        this.forms = forms;
        this.clock = clock;
    }

    /// @param form as JSON Schema; null to ask nothing
    /// @param requireVersion refuses when the caller had seen another version of the event
    /// @throws InvalidInput for a schema that is no form; `frozen` once somebody has signed up
    /// @throws StateConflict when the event is called off or over
    public void set(Seen<Event> seen, @Nullable ObjectNode form, LongConsumer requireVersion) {
        places.hold(seen, EventAction.UPDATE, requireVersion);
        @Nullable ObjectNode checked = form == null ? null : requireForm(form);
        new InvalidInput.Collector()
                .rejectIf(registrations.hasAny(seen.thing()), at("schema"), InputFault.FROZEN)
                .throwIfAny();
        seen.thing().ask(checked, clock.instant());
        events.flush();
    }

    private ObjectNode requireForm(ObjectNode schema) {
        ObjectNode form = FreeJson.normalise(schema, at("schema"));
        throwIfAny(forms.check(form, at("schema")));
        return form;
    }

    /// The answers as they are kept; null when the event asks nothing.
    ///
    /// @param language of the messages about faults
    /// @throws InvalidInput for answers that the form does not allow, and for any when the event asks nothing
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
        throwIfAny(forms.validate(form, given, at("answers"), language));
        return given;
    }

    private static void throwIfAny(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
